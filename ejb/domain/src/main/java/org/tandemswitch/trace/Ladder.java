package org.tandemswitch.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.call.Mark;

/**
 * A story as a ladder: a lane for the caller, one for the switch, one for each vendor that was tried, and below each other
 * what passed between them and what happened in the switch.
 *
 * @param lanes names of the lanes; the switch is the one of {@link #SWITCH}
 */
public record Ladder(List<Lane> lanes, List<Rung> rungs) {
    public static final int CALLER = 0;
    public static final int SWITCH = 1;
    private static final int FIRST_VENDOR = 2;

    /** One party. */
    public record Lane(String name, String address) {}

    /** One line of the ladder: an arrow for a message, or a mark. */
    public record Rung(Instant at, Duration since, Optional<Arrow> arrow, Optional<Mark> mark) {}

    /**
     * A message.
     *
     * @param number its place among the messages of the story
     * @param repeated it is the same message once more
     */
    public record Arrow(int number, int from, int to, String title, boolean request, int status, boolean repeated) {}

    public static Ladder of(CallStory story) {
        return new Builder(story).build();
    }

    private static final class Builder {
        private final CallStory story;
        private final Map<String, Integer> laneOfDialog = new HashMap<>();
        private final Map<Integer, Lane> lanes = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Rung> rungs = new ArrayList<>();
        private final Instant began;

        Builder(CallStory story) {
            this.story = story;
            this.began = story.beganAt().orElse(Instant.EPOCH);
            lanes.put(CALLER, new Lane("", ""));
            lanes.put(SWITCH, new Lane("", ""));
            for (int leg = 0; leg < story.legs().size(); leg++) {
                int lane = leg == 0 ? CALLER : FIRST_VENDOR - 1 + leg;
                lanes.put(lane, new Lane(story.legs().get(leg).name(), ""));
                laneOfDialog.putIfAbsent(story.legs().get(leg).sipCallId(), lane);
            }
        }

        Ladder build() {
            for (int number = 0; number < story.messages().size(); number++) {
                add(number, story.messages().get(number));
            }
            story.marks()
                    .forEach(mark -> rungs.add(new Rung(
                            mark.at(), Duration.between(began, mark.at()), Optional.empty(), Optional.of(mark))));
            rungs.sort(Comparator.comparing(Rung::at));
            return new Ladder(List.copyOf(lanes.values()), List.copyOf(rungs));
        }

        private void add(int number, Passage passage) {
            SipText text = SipText.read(passage.readable());
            int lane = laneOfDialog.getOrDefault(text.callId(), CALLER);
            nameLane(lane, passage);
            boolean repeated = !seen.add((passage.received() ? "<" : ">") + lane + passage.text());
            Arrow arrow = new Arrow(
                    number,
                    passage.received() ? lane : SWITCH,
                    passage.received() ? SWITCH : lane,
                    text.title(),
                    !text.isResponse(),
                    text.status(),
                    repeated);
            rungs.add(new Rung(
                    passage.at(), Duration.between(began, passage.at()), Optional.of(arrow), Optional.empty()));
        }

        private void nameLane(int lane, Passage passage) {
            Lane known = lanes.get(lane);
            if (known != null && known.address().isEmpty()) {
                lanes.put(lane, new Lane(known.name(), passage.remote() + " " + passage.transport()));
                lanes.computeIfPresent(
                        SWITCH,
                        (same, us) -> us.address().isEmpty()
                                ? new Lane(us.name(), passage.local().toString())
                                : us);
            }
        }
    }
}
