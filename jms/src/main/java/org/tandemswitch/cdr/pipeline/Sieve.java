package org.tandemswitch.cdr.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Parts the lines of a batch: beginnings are kept back, everything else is to go on. */
final class Sieve {
    private final Beginnings beginnings;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int lines;

    private Sieve(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    /** What is left of the batch when its beginnings are kept; the same for the same batch, however often it is tried. */
    static Batch part(Batch batch, Beginnings beginnings, long now) {
        Sieve sieve = new Sieve(beginnings);
        byte[] text = batch.text();
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                sieve.take(batch, start, i + 1, now);
                start = i + 1;
            }
        }
        return new Batch(batch.key(), batch.from(), batch.to(), sieve.rest.toByteArray(), sieve.lines);
    }

    /** A process begins with telling so, in a segment of its own. */
    static boolean tellsRestart(Batch batch) {
        return Heading.of(batch.text(), 0, batch.text().length).kind() == Heading.Kind.RESTARTED;
    }

    private void take(Batch batch, int start, int end, long now) {
        Heading heading = Heading.of(batch.text(), start, end - start);
        if (heading.kind() == Heading.Kind.BEGAN) {
            Position from = new Position(batch.from().segment(), batch.from().offset() + start);
            beginnings.keep(heading.callId(), from, Arrays.copyOfRange(batch.text(), start, end), now);
            return;
        }
        if (heading.kind() == Heading.Kind.ENDED) {
            beginnings.over(heading.callId());
        }
        rest.write(batch.text(), start, end - start);
        lines++;
    }
}
