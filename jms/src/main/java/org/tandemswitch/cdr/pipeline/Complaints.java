package org.tandemswitch.cdr.pipeline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one complaint of a kind through in a period, so that an outage does not fill the log. */
final class Complaints {
    private final long periodNanos;
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

    Complaints(Duration period) {
        this.periodNanos = period.toNanos();
    }

    boolean mayComplain() {
        long now = System.nanoTime();
        long until = silentUntil.get();
        return now - until >= 0 && silentUntil.compareAndSet(until, now + periodNanos);
    }
}
