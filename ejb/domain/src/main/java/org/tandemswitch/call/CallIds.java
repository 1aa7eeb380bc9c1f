package org.tandemswitch.call;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Hands out call ids that no other node and no earlier run of this node has used. */
public final class CallIds {
    private final Run run;
    private final AtomicLong next = new AtomicLong();

    public CallIds(String node, Instant startedAt) {
        this.run = new Run(node + "-" + Long.toString(startedAt.toEpochMilli(), 36));
    }

    public Run run() {
        return run;
    }

    public CallId next() {
        return run.call(Long.toString(next.incrementAndGet(), 36));
    }
}
