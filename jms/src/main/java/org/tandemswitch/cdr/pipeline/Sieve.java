package org.tandemswitch.cdr.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Parts the lines of a batch: beginnings are kept back, everything else is to go on. */
final class Sieve {
    private final Beginnings placed;
    private final Beginnings answered;

    /**
     * @param placed of calls that nobody has answered
     * @param answered of calls that somebody has
     */
    Sieve(Beginnings placed, Beginnings answered) {
        this.placed = placed;
        this.answered = answered;
    }

    /** What is left of the batch when its beginnings are kept; the same for the same batch, however often it is tried. */
    Batch part(Batch batch, long now) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        int lines = 0;
        byte[] text = batch.text();
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (!keeps(batch, start, i + 1, now)) {
                    rest.write(text, start, i + 1 - start);
                    lines++;
                }
                start = i + 1;
            }
        }
        return new Batch(batch.key(), batch.from(), batch.to(), rest.toByteArray(), lines);
    }

    /** A process begins with telling so, in a segment of its own. */
    static boolean tellsRestart(Batch batch) {
        return Heading.of(batch.text(), 0, batch.text().length).kind() == Heading.Kind.RESTARTED;
    }

    private boolean keeps(Batch batch, int start, int end, long now) {
        Heading heading = Heading.of(batch.text(), start, end - start);
        Position from = new Position(batch.from().segment(), batch.from().offset() + start);
        byte[] line = Arrays.copyOfRange(batch.text(), start, end);
        switch (heading.kind()) {
            case PLACED -> placed.keep(heading.callId(), from, line, now);
            case BEGAN -> {
                placed.over(heading.callId());
                answered.keep(heading.callId(), from, line, now);
            }
            case ENDED -> {
                placed.over(heading.callId());
                answered.over(heading.callId());
            }
            case RESTARTED, OTHER -> {}
        }
        return heading.kind().begins();
    }
}
