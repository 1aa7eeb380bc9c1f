package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.tandemswitch.call.CallId;

/** Does work that may fail on the wire: what came too late is no news, all else is told at most once a minute. */
final class Complaints {
    private static final Logger LOG = Logger.getLogger("org.tandemswitch.sip");
    private static final long PERIOD_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime() - PERIOD_NANOS);

    private Complaints() {}

    interface Work {
        void run() throws IOException;
    }

    static void guard(CallId call, Work work) {
        try {
            work.run();
        } catch (IllegalStateException tooLate) {
            LOG.debugf(tooLate, "Call %s: came too late", call);
        } catch (IOException | UncheckedIOException unreachable) {
            tell(call, unreachable, false);
        } catch (RuntimeException bug) {
            tell(call, bug, true);
        }
    }

    static void unreachable(CallId call, Exception failure) {
        tell(call, failure, false);
    }

    private static void tell(CallId call, Exception failure, boolean withTrace) {
        long now = System.nanoTime();
        long last = LAST.get();
        if (now - last < PERIOD_NANOS || !LAST.compareAndSet(last, now)) {
            LOG.debugf(failure, "Call %s", call);
        } else if (withTrace) {
            LOG.errorf(failure, "Call %s: an action failed", call);
        } else {
            LOG.warnf("Call %s: a leg cannot be reached: %s", call, failure.toString());
        }
    }
}
