package org.tandemswitch.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which message that came in became which one that went out. */
public final class Counterparts {
    private Counterparts() {}

    /**
     * The other side of a message: for one that left, the newest of the same kind that had come in on another leg; for one
     * that came in, the first that left for another leg after it.
     */
    public static Optional<Integer> of(List<Passage> messages, int number) {
        Passage one = messages.get(number);
        SipText text = SipText.read(one.text());
        IntStream candidates = one.received()
                ? IntStream.range(number + 1, messages.size())
                : IntStream.iterate(number - 1, other -> other >= 0, other -> other - 1);
        return candidates
                .filter(other -> messages.get(other).received() != one.received())
                .filter(other -> fit(text, SipText.read(messages.get(other).text())))
                .boxed()
                .findFirst();
    }

    private static boolean fit(SipText one, SipText other) {
        return one.isResponse() == other.isResponse()
                && !one.callId().equals(other.callId())
                && one.method().equals(other.method())
                && (one.status() == other.status() || one.status() >= 300 && other.status() >= 300);
    }
}
