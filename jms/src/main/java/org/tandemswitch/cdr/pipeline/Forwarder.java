package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Hands the journal over to the broker, in order, batch by batch. When the broker does not take a batch, nothing moves.
 * The beginning of a call waits a while for its end, because then the end is all there is to tell; one that nobody has
 * answered waits until the process is over. One thread owns it; only {@link #waiting} may be asked by others.
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
    private final Beginnings placed = new Beginnings();
    private final Beginnings answered = new Beginnings();
    private final Sieve sieve = new Sieve(placed, answered);
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
            sieve.part(batch.get(), nanos.getAsLong());
            batch = reader.next(batch.get().to(), place.next(), MOST_LINES);
        }
    }

    /** Hands over what is there, but not for ever; answers whether nothing was left. */
    boolean forward() throws IOException {
        Position end = journal.end();
        for (int turn = 0; turn < MOST_BATCHES; turn++) {
            Optional<Batch> batch = reader.next(next, end, MOST_LINES);
            if (batch.isEmpty()) {
                tell(answered, nanos.getAsLong() - PATIENCE.toNanos());
                return true;
            }
            hand(batch.get());
        }
        return false;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void hand(Batch batch) throws IOException {
        if (Sieve.tellsRestart(batch)) {
            tell(answered, nanos.getAsLong());
            tell(placed, nanos.getAsLong());
        }
        Batch rest = sieve.part(batch, nanos.getAsLong());
        if (rest.lines() < batch.lines() && oldest().isPresent()) {
            force();
        }
        if (rest.lines() > 0) {
            sender.send(rest);
        }
        next = batch.to();
        forwarded += batch.lines();
        moved();
    }

    /** Of calls that are not over, as it was told then or before. */
    private void tell(Beginnings beginnings, long then) throws IOException {
        Optional<Batch> old = beginnings.waitingSince(then);
        while (old.isPresent()) {
            sender.send(old.get());
            beginnings.told(old.get());
            moved();
            old = beginnings.waitingSince(then);
        }
    }

    private void moved() throws IOException {
        Position kept = oldest().orElse(next);
        cursor.save(new Cursor.Place(next, kept));
        for (long done : segments.all().headSet(kept.segment(), false)) {
            segments.delete(done);
        }
    }

    private Optional<Position> oldest() {
        return Stream.of(placed, answered)
                .flatMap(beginnings -> beginnings.oldest().stream())
                .min(Comparator.naturalOrder());
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
