package org.tandemswitch.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says who is due for a keep-alive (NK-05 to NK-08): a cycle begins every period with everybody who needs one then, in
 * batches with a pause between them. Whoever had no turn when the next cycle begins is counted as skipped, and the next
 * cycle begins at the front again. Each call is told the pace anew, so a change of it counts from the next batch on. Not
 * thread safe: one owner guards it.
 */
public final class KeepAliveCycle<T> {
    /** Pauses shorter than a tick are made up for; what a server missed that stood still is not. */
    private static final Duration MOST_ARREARS = Duration.ofSeconds(1);

    private Optional<Instant> begun = Optional.empty();
    private Instant nextBatch = Instant.MIN;
    private List<T> targets = List.of();
    private int served;
    private long skipped;

    /** @param everybody asked once at the beginning of a cycle */
    public List<T> poll(Instant now, KeepAlivePace pace, Supplier<List<T>> everybody) {
        List<T> due = new ArrayList<>();
        if (pace.isOff()) {
            begun = Optional.empty();
            return due;
        }
        Instant end = begun.filter(start -> !start.isAfter(now))
                .map(start -> start.plus(pace.period()))
                .orElse(now);
        takeBatches(now, end, pace, due);
        if (!now.isBefore(end)) {
            begin(late(end, now, pace) ? now : end, everybody.get());
            takeBatches(now, now.plus(pace.period()), pace, due);
        }
        return due;
    }

    /** How many targets had no turn in their cycle, of all cycles together (NK-08). */
    public long skipped() {
        return skipped;
    }

    /** Nobody called for a whole period: those cycles did not take place. */
    private static boolean late(Instant end, Instant now, KeepAlivePace pace) {
        return !now.isBefore(end.plus(pace.period()));
    }

    private void begin(Instant start, List<T> everybody) {
        if (begun.isPresent()) {
            skipped += targets.size() - served;
        }
        begun = Optional.of(start);
        nextBatch = start;
        targets = List.copyOf(everybody);
        served = 0;
    }

    private void takeBatches(Instant now, Instant end, KeepAlivePace pace, List<T> due) {
        if (nextBatch.isBefore(now.minus(MOST_ARREARS))) {
            nextBatch = now;
        }
        while (served < targets.size() && !nextBatch.isAfter(now) && nextBatch.isBefore(end)) {
            int upTo = Math.min(targets.size(), served + pace.batch());
            due.addAll(targets.subList(served, upTo));
            served = upTo;
            nextBatch = nextBatch.plus(pace.pause());
        }
    }
}
