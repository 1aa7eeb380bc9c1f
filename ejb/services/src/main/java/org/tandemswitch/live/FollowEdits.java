package org.tandemswitch.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.schedule.Shift;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;

/**
 * Makes edits count on every node that shares the database: the number of edits is looked at after each edit here, and several
 * times a second for those of others. When it is another one than before everything is read again, once for all the edits it
 * counts.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FollowEdits {
    private static final Logger LOG = Logger.getLogger(FollowEdits.class);
    private static final Duration PERIOD = Duration.ofMillis(300);
    private static final Duration REST = Duration.ofSeconds(10);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Ticker ticker;

    @Inject
    private SystemLog log;

    @Inject
    private Event<SnapshotChanged> changed;

    private final Shift shift = new Shift();
    private volatile long known = -1;
    private volatile Optional<Long> restsUntil = Optional.empty();
    private Ticking ticking = () -> {};

    @PostConstruct
    void start() {
        ticking = ticker.every("edits of other nodes", PERIOD, now -> lookFrom(System.nanoTime()));
    }

    @PreDestroy
    void stop() {
        ticking.stop();
    }

    private void lookFrom(long nanos) {
        if (restsUntil.filter(until -> nanos - until < 0).isEmpty()) {
            shift.begin(threads, this::look);
        }
    }

    /**
     * An edit is committed. When this returns the next call knows it; where not all can be read now the log says so, and a
     * later look makes up for that.
     */
    public void now() {
        restsUntil = Optional.empty();
        look();
    }

    private synchronized void look() {
        try {
            long edits = log.edits();
            if (edits != known) {
                changed.fire(new SnapshotChanged());
                known = edits;
            }
            restsUntil = Optional.empty();
        } catch (RuntimeException unreadable) {
            complain(unreadable);
        }
    }

    /** The database is watched elsewhere; here it is said what that means, once until it goes well again. */
    private void complain(RuntimeException unreadable) {
        if (restsUntil.isEmpty()) {
            LOG.warnf(
                    "TANDEM1201: what was edited cannot be read, so it does not count yet, or not all of it: %s",
                    unreadable);
        }
        restsUntil = Optional.of(System.nanoTime() + REST.toNanos());
    }
}
