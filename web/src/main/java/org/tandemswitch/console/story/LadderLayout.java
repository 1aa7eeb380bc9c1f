package org.tandemswitch.console.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tandemswitch.call.Mark;
import org.tandemswitch.trace.Ladder;
import org.tandemswitch.trace.Ladder.Lane;
import org.tandemswitch.trace.Ladder.Rung;

/**
 * Where everything of a ladder stands, in pixels; whoever draws it only writes the numbers and texts down.
 *
 * @param lanes from left to right
 * @param rungs from top to bottom
 */
public record LadderLayout(int width, int height, List<Column> lanes, List<Step> rungs) {
    public static final int LANE = 184;
    static final int HEAD = 54;
    static final int RUNG = 30;
    private static final int LEFT = 70;
    private static final int MARK_INSET = 14;
    private static final int CHARACTER = 7;
    /** Of the scripts of East Asia. */
    private static final int WIDE = 12;

    private static final int FIRST_WIDE = 0x2e80;

    /** The line of a party, and its name above. */
    public record Column(int x, String name, String address) {}

    /** One line: the time at its left, and an arrow or a mark. */
    public record Step(int y, String since, Optional<Arrow> arrow, Optional<Note> mark) {}

    /**
     * A message.
     *
     * @param style request, fine or failure, and more words where they fit
     */
    public record Arrow(int number, String style, int from, int to, String title) {
        public int left() {
            return (from + to - LANE) / 2 + 3;
        }

        public int middle() {
            return (from + to) / 2;
        }
    }

    /** What happened in the switch: it stands on its lane and goes to the right. */
    public record Note(String style, int x, int width, String says, String shown) {}

    /** @param unnamed names of lanes that have none; the last one is for all others */
    static LadderLayout of(Ladder ladder, MarkWording wording, List<String> unnamed, OptionalInt chosen) {
        int width = LEFT + LANE * Math.max(3, ladder.lanes().size());
        List<Column> columns = new ArrayList<>();
        for (int lane = 0; lane < ladder.lanes().size(); lane++) {
            columns.add(column(lane, ladder.lanes().get(lane), unnamed.get(Math.min(lane, unnamed.size() - 1))));
        }
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < ladder.rungs().size(); at++) {
            Rung rung = ladder.rungs().get(at);
            List<Rung> later = ladder.rungs().subList(at, ladder.rungs().size());
            steps.add(new Step(
                    HEAD + RUNG * at + RUNG / 2,
                    seconds(rung.since()),
                    rung.arrow().map(arrow -> arrow(arrow, chosen)),
                    rung.mark().map(mark -> note(mark, wording.of(mark, isFollowed(mark, later)), width))));
        }
        return new LadderLayout(width, HEAD + RUNG * (steps.size() + 1), List.copyOf(columns), List.copyOf(steps));
    }

    private static int x(int lane) {
        return LEFT + LANE / 2 + LANE * lane;
    }

    private static Column column(int number, Lane lane, String unnamed) {
        return new Column(
                x(number),
                shortened(lane.name().isEmpty() ? unnamed : lane.name(), LANE - 24),
                shortened(lane.address(), LANE - 20));
    }

    private static String seconds(Duration since) {
        return String.format(Locale.ROOT, "%.3f", since.toMillis() / 1000.0);
    }

    private static Arrow arrow(Ladder.Arrow arrow, OptionalInt chosen) {
        String kind = arrow.request() ? "request" : arrow.status() < 300 ? "fine" : "failure";
        String here = chosen.isPresent() && chosen.getAsInt() == arrow.number() ? " here" : "";
        String again = arrow.repeated() ? "↻ " : "";
        return new Arrow(
                arrow.number(),
                kind + (arrow.repeated() ? " repeated" : "") + here,
                x(arrow.from()),
                x(arrow.to()),
                shortened(again + arrow.title(), LANE - 20));
    }

    private static Note note(Mark mark, String says, int width) {
        int begin = x(Ladder.SWITCH) - MARK_INSET;
        int room = width - begin - 4;
        return new Note(mark.kind().key(), begin, Math.min(room, pixels(says) + 34), says, shortened(says, room - 34));
    }

    private static boolean isFollowed(Mark mark, List<Rung> later) {
        return later.stream()
                .flatMap(rung -> rung.mark().stream())
                .anyMatch(other -> other.kind() == Mark.Kind.INVITED && other.leg() > mark.leg());
    }

    private static int pixels(String words) {
        return words.chars().map(one -> one < FIRST_WIDE ? CHARACTER : WIDE).sum();
    }

    private static String shortened(String words, int room) {
        if (pixels(words) <= room) {
            return words;
        }
        int end = 1;
        while (pixels(words.substring(0, end + 1)) <= room - CHARACTER) {
            end++;
        }
        return words.substring(0, end) + "…";
    }
}
