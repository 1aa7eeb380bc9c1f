package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipSession;
import org.jboss.logging.Logger;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.timer.DeadlineWheel;

/**
 * Sessions of calls that are over, and of requests that began none. The engine drops most by itself once the last answer may
 * have been repeated; what it forgets is swept.
 */
final class Leftovers {
    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    private static final int SLOTS = 4096;
    private static final Duration AFTER = Duration.ofSeconds(40);

    private final DeadlineWheel<SipApplicationSession> sessions;

    Leftovers(Instant now) {
        this.sessions = new DeadlineWheel<>(Ticker.TICK, SLOTS, now);
    }

    synchronized void add(SipApplicationSession over, Instant now) {
        sessions.set(over, now.plus(AFTER));
    }

    void sweep(Instant now) {
        List<SipApplicationSession> old;
        synchronized (this) {
            old = sessions.poll(now);
        }
        old.forEach(Leftovers::forget);
    }

    /**
     * The engine may let go of a part in this very moment. It would stop halfway at what is gone already and keep the rest
     * for ever, so the parts go one by one; and one that fails must not keep the others.
     */
    static void forget(SipApplicationSession over) {
        try {
            if (over.isValid()) {
                Iterator<?> parts = over.getSessions("SIP");
                while (parts.hasNext()) {
                    forget((SipSession) parts.next());
                }
                over.invalidate();
            }
        } catch (IllegalStateException gone) {
            LOG.debugf(gone, "Session %s", over.getId());
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "A session could not be forgotten");
        }
    }

    private static void forget(SipSession part) {
        try {
            if (part.isValid()) {
                part.invalidate();
            }
        } catch (IllegalStateException gone) {
            LOG.debugf(gone, "Session %s", part.getId());
        }
    }
}
