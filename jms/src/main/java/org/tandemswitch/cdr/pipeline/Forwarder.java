package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Hands the journal over to the broker, in order, batch by batch. When the broker does not take a batch, nothing moves.
 * The beginning of a call waits a while for its end, because then the end is all there is to tell. One thread owns it;
 * only {@link #waiting} may be asked by others.
 */
final class Forwarder {
    static final int MOST_LINES = 200;
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BATCHES = 50;

    private final Journal journal;
    private final Segments segments;
    private final JournalReader reader;
    private final Cursor cursor;
    private final Sender sender;
    private final LongSupplier nanos;
    private final Beginnings beginnings = new Beginnings();
    private final long waitedAtStart;
    private Position next;
    private long forced;
    private volatile long forwarded;

    /** @param nanos the clock by which beginnings wait */
    Forwarder(Journal journal, Segments segments, Cursor cursor, Sender sender, LongSupplier nanos) throws IOException {
        this.journal = journal;
        this.segments = segments;
        this.reader = new JournalReader(segments);
        this.cursor = cursor;
        this.sender = sender;
        this.nanos = nanos;
        Cursor.Place place = cursor.load()
                .filter(known -> known.next().segment() < journal.start().segment())
                .orElseGet(() -> Cursor.Place.at(new Position(0, 0)));
        this.next = place.next();
        this.forced = place.kept().segment();
        this.waitedAtStart = reader.count(next, journal.start());
        keepAgain(place);
    }

    /** What the process before had kept back is kept back again. */
    private void keepAgain(Cursor.Place place) throws IOException {
        Optional<Batch> batch = reader.next(place.kept(), place.next(), MOST_LINES);
        while (batch.isPresent()) {
            Sieve.part(batch.get(), beginnings, nanos.getAsLong());
            batch = reader.next(batch.get().to(), place.next(), MOST_LINES);
        }
    }

    /** Hands over what is there, but not for ever; answers whether nothing was left. */
    boolean forward() throws IOException {
        Position end = journal.end();
        for (int turn = 0; turn < MOST_BATCHES; turn++) {
            Optional<Batch> batch = reader.next(next, end, MOST_LINES);
            if (batch.isEmpty()) {
                tellBeginnings(nanos.getAsLong() - PATIENCE.toNanos());
                return true;
            }
            hand(batch.get());
        }
        return false;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void hand(Batch batch) throws IOException {
        if (Sieve.tellsRestart(batch)) {
            tellBeginnings(nanos.getAsLong());
        }
        Batch rest = Sieve.part(batch, beginnings, nanos.getAsLong());
        if (rest.lines() < batch.lines()) {
            force();
        }
        if (rest.lines() > 0) {
            sender.send(rest);
        }
        next = batch.to();
        forwarded += batch.lines();
        moved();
    }

    /** Of calls that were answered then or before and are not over. */
    private void tellBeginnings(long then) throws IOException {
        Optional<Batch> old = beginnings.waitingSince(then);
        while (old.isPresent()) {
            sender.send(old.get());
            beginnings.told(old.get());
            moved();
            old = beginnings.waitingSince(then);
        }
    }

    private void moved() throws IOException {
        Position kept = beginnings.oldest().orElse(next);
        cursor.save(new Cursor.Place(next, kept));
        for (long done : segments.all().headSet(kept.segment(), false)) {
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

    /** How many lines are on disk and nobody has looked at them. */
    long waiting() {
        return waitedAtStart + journal.lines() - forwarded;
    }
}
