package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.util.Optional;

/**
 * Hands the journal over to the broker, in order, batch by batch. When the broker does not take a batch, nothing moves.
 * One thread owns it; only {@link #waiting} may be asked by others.
 */
final class Forwarder {
    static final int MOST_LINES = 200;
    private static final int MOST_BATCHES = 50;

    private final Journal journal;
    private final Segments segments;
    private final JournalReader reader;
    private final Cursor cursor;
    private final Sender sender;
    private final long waitedAtStart;
    private Position next;
    private long forced;
    private volatile long forwarded;

    Forwarder(Journal journal, Segments segments, Cursor cursor, Sender sender) throws IOException {
        this.journal = journal;
        this.segments = segments;
        this.reader = new JournalReader(segments);
        this.cursor = cursor;
        this.sender = sender;
        this.next = cursor.load()
                .filter(position -> position.segment() < journal.start().segment())
                .orElseGet(() -> new Position(0, 0));
        this.forced = next.segment();
        this.waitedAtStart = reader.count(next, journal.start());
    }

    /** Hands over what is there, but not for ever; answers whether nothing was left. */
    boolean forward() throws IOException {
        Position end = journal.end();
        for (int turn = 0; turn < MOST_BATCHES; turn++) {
            Optional<Batch> batch = reader.next(next, end, MOST_LINES);
            if (batch.isEmpty()) {
                return true;
            }
            hand(batch.get());
        }
        return false;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void hand(Batch batch) throws IOException {
        sender.send(batch);
        next = batch.to();
        cursor.save(next);
        forwarded += batch.lines();
        for (long done : segments.all().headSet(next.segment(), false)) {
            segments.delete(done);
        }
    }

    /** Makes everything that is written outlive the machine. */
    void force() throws IOException {
        long last = journal.end().segment();
        for (long segment : segments.all().subSet(forced, true, last, true)) {
            segments.force(segment);
        }
        forced = last;
    }

    /** How many lines are on disk and not handed over. */
    long waiting() {
        return waitedAtStart + journal.lines() - forwarded;
    }
}
