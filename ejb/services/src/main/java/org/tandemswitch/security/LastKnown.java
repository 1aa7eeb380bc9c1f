package org.tandemswitch.security;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What stands in the database and is asked for with every request, as it was read last: a change made by another server
 * counts after a few seconds. While the database does not answer, what was known last goes on.
 */
final class LastKnown<T> {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(LastKnown.class);

    private final String what;
    private final Supplier<T> stored;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known<T> known;

    /** @param nothing to begin with */
    LastKnown(String what, T nothing, Supplier<T> stored) {
        this.what = what;
        this.stored = stored;
        this.known = new Known<>(Instant.EPOCH, true, nothing);
    }

    T now() {
        Instant now = Instant.now();
        if (now.isAfter(known.staleAt()) && reading.tryLock()) {
            try {
                read(now);
            } finally {
                reading.unlock();
            }
        }
        return known.value();
    }

    void readAgain() {
        reading.lock();
        try {
            read(Instant.now());
        } finally {
            reading.unlock();
        }
    }

    private void read(Instant now) {
        Known<T> before = known;
        try {
            known = new Known<>(now, true, stored.get());
        } catch (RuntimeException unreachable) {
            known = new Known<>(Instant.now(), false, before.value());
            if (before.readable()) {
                LOG.warnf(unreachable, "%s cannot be read; those known last go on", what);
            }
        }
    }

    private record Known<T>(Instant readAt, boolean readable, T value) {
        Instant staleAt() {
            return readAt.plus(readable ? FRESH : PATIENCE);
        }
    }
}
