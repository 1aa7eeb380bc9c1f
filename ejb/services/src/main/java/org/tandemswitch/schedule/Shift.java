package org.tandemswitch.schedule;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that may take longer than a tick, so another thread does it: once at a time, and not at all while the server takes
 * none, as when it is suspended.
 */
public final class Shift {
    private final AtomicBoolean working = new AtomicBoolean();

    public void begin(Executor threads, Runnable work) {
        if (working.compareAndSet(false, true)) {
            try {
                threads.execute(() -> {
                    try {
                        work.run();
                    } finally {
                        working.set(false);
                    }
                });
            } catch (RejectedExecutionException takesNone) {
                working.set(false);
            }
        }
    }
}
