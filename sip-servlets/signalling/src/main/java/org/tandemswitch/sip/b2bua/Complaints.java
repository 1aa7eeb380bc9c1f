package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tandemswitch.call.CallId;

/** Does work that may fail on the wire; a failure of each kind is told at most once a minute. */
final class Complaints {
    private static final Logger LOG = Logger.getLogger("org.tandemswitch.sip");
    private static final long PERIOD_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Map<Kind, Long> told = new EnumMap<>(Kind.class);

    private enum Kind {
        LATE,
        UNREACHABLE,
        BUG
    }

    interface Work {
        void run() throws IOException;
    }

    /** True when the work was done. Whatever keeps it from being done must not cost the record of the call. */
    boolean guard(CallId call, Work work) {
        try {
            work.run();
            return true;
        } catch (IOException | RuntimeException | Error failure) {
            tell(call, failure);
            return false;
        }
    }

    void tell(CallId call, Throwable failure) {
        Kind kind = kind(failure);
        if (!mayTell(kind)) {
            LOG.debugf(failure, "Call %s", call);
            return;
        }
        switch (kind) {
            case LATE -> LOG.infof("Call %s: a message came too late to be sent: %s", call, inOneLine(failure));
            case UNREACHABLE -> LOG.warnf("Call %s: a leg cannot be reached: %s", call, inOneLine(failure));
            case BUG -> LOG.errorf(failure, "Call %s: an action failed", call);
        }
    }

    /** The engine repeats whole messages of peers, who would write into the log by that. */
    private static String inOneLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
    }

    /** The engine says with an IllegalStateException that a session or transaction is over. */
    private static Kind kind(Throwable failure) {
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return Kind.UNREACHABLE;
        }
        return failure instanceof IllegalStateException ? Kind.LATE : Kind.BUG;
    }

    private synchronized boolean mayTell(Kind kind) {
        long now = System.nanoTime();
        Long last = told.get(kind);
        if (last != null && now - last < PERIOD_NANOS) {
            return false;
        }
        told.put(kind, now);
        return true;
    }
}
