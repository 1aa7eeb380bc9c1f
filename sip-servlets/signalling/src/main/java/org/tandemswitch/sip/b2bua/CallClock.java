package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.time.Instant;

/** The time of one call: begins with the time of day and then runs evenly, whatever is done to the clock on the wall. */
final class CallClock {
    private final Instant begin;
    private final long nanosAtBegin = System.nanoTime();

    CallClock(Instant begin) {
        this.begin = begin;
    }

    Instant now() {
        return begin.plusNanos(System.nanoTime() - nanosAtBegin);
    }

    Duration until(Instant moment) {
        return Duration.between(now(), moment);
    }
}
