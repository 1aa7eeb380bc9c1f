package org.tandemswitch.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.FieldChange;

/**
 * A debug trace: begun by somebody, and over by itself when its time is up (DT-01).
 *
 * @param until when it stops by itself; without, it goes on until somebody stops it
 */
public record Trace(
        long number,
        TraceSubject subject,
        String by,
        Instant begunAt,
        Optional<Instant> until,
        Optional<Instant> stoppedAt) {
    public static final Duration LONGEST = Duration.ofDays(7);

    public static Trace begin(long number, TraceSubject subject, String by, Instant now, Optional<Duration> time) {
        return new Trace(number, subject, by, now, time.map(now::plus), Optional.empty());
    }

    /** For how long so many minutes are, no end for 0; none when nobody may ask for that. */
    public static Optional<Optional<Duration>> time(int minutes) {
        Duration time = Duration.ofMinutes(minutes);
        return minutes < 0 || time.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Optional.of(time).filter(some -> !some.isZero()));
    }

    public boolean isRunning(Instant now) {
        return stoppedAt.isEmpty() && until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    public Trace stopped(Instant now) {
        return new Trace(number, subject, by, begunAt, until, Optional.of(endedAt(now)));
    }

    private Instant endedAt(Instant now) {
        return until.filter(now::isAfter).orElse(now);
    }

    /** What the system log says of it. */
    public List<FieldChange> asChanges() {
        return List.of(
                new FieldChange("subject", "", subject.toString()),
                new FieldChange("until", "", until.map(Instant::toString).orElse("")));
    }
}
