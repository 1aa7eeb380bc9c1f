package org.tandemswitch.console.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.reporting.RecentCdrs;
import org.tandemswitch.user.Area;

/**
 * The newest records, read once for all who look, and at most three times a second. Mostly only what is new is read, all
 * of them now and then.
 */
@ApplicationScoped
public class RecentRecords {
    private static final Logger LOG = Logger.getLogger(RecentRecords.class);
    private static final Duration FRESH = Duration.ofMillis(300);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    RecentCdrs recentCdrs;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Instant readWholeAt = Instant.EPOCH;
    private volatile Snapshot snapshot = Snapshot.NONE;

    public List<Cdr> newest(Actor actor) {
        return current(actor).records();
    }

    /** Another text as soon as there is another newest record. */
    public String stamp(Actor actor) {
        return current(actor).stamp();
    }

    /** False when the records could not be read the last time; those of an earlier time are shown then. */
    public boolean isReadable(Actor actor) {
        return current(actor).readable();
    }

    private Snapshot current(Actor actor) {
        actor.mustView(Area.RECORDS);
        Instant now = Instant.now();
        if (now.isAfter(snapshot.staleAt()) && reading.tryLock()) {
            try {
                snapshot = read(actor, now);
            } finally {
                reading.unlock();
            }
        }
        return snapshot;
    }

    private Snapshot read(Actor actor, Instant now) {
        try {
            List<Cdr> newest = recentCdrs.newest(actor, 1);
            String stamp = newest.isEmpty() ? "" : newest.get(0).id().value();
            boolean whole = now.isAfter(readWholeAt.plus(WHOLE));
            boolean same = snapshot.readable() && stamp.equals(snapshot.stamp());
            return new Snapshot(now, true, stamp, same && !whole ? snapshot.records() : records(actor, whole, now));
        } catch (RuntimeException unreachable) {
            if (snapshot.readable()) {
                LOG.warn("Call records cannot be read", unreachable);
            }
            return new Snapshot(Instant.now(), false, snapshot.stamp(), snapshot.records());
        }
    }

    private List<Cdr> records(Actor actor, boolean whole, Instant now) {
        if (whole) {
            readWholeAt = now;
            return recentCdrs.newest(actor, RecentCdrs.MOST);
        }
        return recentCdrs.newest(actor, snapshot.records());
    }

    private record Snapshot(Instant lookedAt, boolean readable, String stamp, List<Cdr> records) {
        Instant staleAt() {
            return lookedAt.plus(readable ? FRESH : PATIENCE);
        }

        static final Snapshot NONE = new Snapshot(Instant.EPOCH, true, "", List.of());
    }
}
