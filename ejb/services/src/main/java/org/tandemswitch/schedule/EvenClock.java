package org.tandemswitch.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time for whoever counts how long something lasts: begins with the time of day and then runs evenly, whatever is done
 * to the clock on the wall. Only what people read and what a restart remembers is put into the time of day.
 */
@ApplicationScoped
public class EvenClock {
    private static final double NANOS_OF_A_STEP = 10_000_000;
    private static final long MILLIS_OF_A_STEP = 10;

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Instant begin;
    private final long nanosAtBegin;

    public EvenClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    /** @param begin what the time of day was a moment ago */
    public EvenClock(Instant begin) {
        this(begin, InstantSource.system(), System::nanoTime);
    }

    public EvenClock(InstantSource wall, LongSupplier nanos) {
        this(wall.instant(), wall, nanos);
    }

    private EvenClock(Instant begin, InstantSource wall, LongSupplier nanos) {
        this.begin = begin;
        this.wall = wall;
        this.nanos = nanos;
        this.nanosAtBegin = nanos.getAsLong();
    }

    public Instant now() {
        return begin.plusNanos(nanos.getAsLong() - nanosAtBegin);
    }

    public Duration until(Instant moment) {
        return Duration.between(now(), moment);
    }

    public Instant ofDay(Instant even) {
        return even.plus(ahead());
    }

    public Instant even(Instant ofDay) {
        return ofDay.minus(ahead());
    }

    /** How far the wall is ahead. In steps, so that a moment is shown the same each time while nobody sets the clock. */
    private Duration ahead() {
        Duration exactly = Duration.between(now(), wall.instant());
        return Duration.ofMillis(Math.round(exactly.toNanos() / NANOS_OF_A_STEP) * MILLIS_OF_A_STEP);
    }
}
