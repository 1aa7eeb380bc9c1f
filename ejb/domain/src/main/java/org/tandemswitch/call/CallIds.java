package org.tandemswitch.call;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Hands out call ids that no other node and no earlier run of this node has used. */
public final class CallIds {
    private final String prefix;
    private final AtomicLong next = new AtomicLong();

    public CallIds(String node, Instant startedAt) {
        this.prefix = node + "-" + Long.toString(startedAt.toEpochMilli(), 36) + "-";
    }

    public CallId next() {
        return new CallId(prefix + Long.toString(next.incrementAndGet(), 36));
    }
}
