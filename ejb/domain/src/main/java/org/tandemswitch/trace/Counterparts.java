package org.tandemswitch.trace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which message that came in became which one that went out. */
public final class Counterparts {
    private static final Pattern TAG = Pattern.compile("(?i);\\s*+tag\\s*+=");

    private Counterparts() {}

    /**
     * What tells whether one message was made of another.
     *
     * @param inside of a request: it belongs to a dialog that is there already
     */
    private record Outline(
            boolean received, String text, String callId, boolean response, String method, int status, boolean inside) {
        static Outline of(Passage passage) {
            SipText text = SipText.read(passage.text());
            return new Outline(
                    passage.received(),
                    passage.text(),
                    text.callId(),
                    text.isResponse(),
                    text.method(),
                    text.status(),
                    text.first("to").filter(Outline::isTagged).isPresent());
        }

        private static boolean isTagged(String to) {
            return TAG.matcher(to.substring(to.lastIndexOf('>') + 1)).find();
        }

        boolean fits(Outline other) {
            return received != other.received
                    && response == other.response
                    && !callId.equals(other.callId)
                    && method.equals(other.method)
                    && (response ? saysTheSameAs(other) : inside == other.inside);
        }

        private boolean saysTheSameAs(Outline answer) {
            return status == answer.status || status >= 300 && answer.status >= 300;
        }
    }

    /**
     * The other side of a message: for one that left, the newest of the same kind that had come in on another leg; for one
     * that came in, the first that was made of it. A message that is repeated has the counterpart of the first time.
     */
    public static Optional<Integer> of(List<Passage> messages, int number) {
        List<Outline> all = messages.stream().map(Outline::of).toList();
        Outline one = all.get(number);
        int first = all.indexOf(one);
        return one.received() ? madeOf(all, first) : origin(all, first);
    }

    private static Optional<Integer> madeOf(List<Outline> all, int number) {
        return IntStream.range(number + 1, all.size())
                .filter(other -> all.get(other).fits(all.get(number)))
                .filter(other -> origin(all, other).filter(one -> one == number).isPresent())
                .boxed()
                .findFirst();
    }

    private static Optional<Integer> origin(List<Outline> all, int number) {
        return IntStream.iterate(number - 1, other -> other >= 0, other -> other - 1)
                .filter(other -> all.get(other).fits(all.get(number)))
                .mapToObj(other -> all.indexOf(all.get(other)))
                .findFirst();
    }
}
