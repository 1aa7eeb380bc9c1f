package org.tandemswitch.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Cdr;

/**
 * Everything that is known of a call, or of a conversation that was none, such as a registration.
 *
 * @param id the call id, or the SIP Call-ID where there is no call
 * @param caller as the switch knows it; empty where only messages tell
 * @param callee as the switch knows it; empty where only messages tell
 * @param legs the SIP Call-ID of the caller's leg first, then those of the vendors in the order in which they were tried
 * @param messages what was traced, in the order in which it passed
 * @param leftOut how many were traced besides and are too many to be told; they passed in the middle of the others
 */
public record CallStory(
        String id,
        String caller,
        String callee,
        Optional<Cdr> cdr,
        List<Leg> legs,
        List<Mark> marks,
        List<Passage> messages,
        int leftOut) {
    /** Nobody has asked for a call. */
    public static final CallStory NOTHING =
            new CallStory("", "", "", Optional.empty(), List.of(), List.of(), List.of(), 0);

    /** One dialog of ours: its SIP Call-ID, and the name of who is at the other end. */
    public record Leg(String sipCallId, String name) {}

    public CallStory {
        legs = List.copyOf(legs);
        marks = List.copyOf(marks);
        messages = List.copyOf(messages);
    }

    public boolean isEmpty() {
        return cdr.isEmpty() && marks.isEmpty() && messages.isEmpty();
    }

    /** When the first thing happened that is told. */
    public Optional<Instant> beganAt() {
        return Stream.of(
                        cdr.map(Cdr::beganAt),
                        marks.stream().map(Mark::at).findFirst(),
                        messages.stream().map(Passage::at).findFirst())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
