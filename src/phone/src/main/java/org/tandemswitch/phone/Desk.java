package org.tandemswitch.phone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The one thread on which a phone deals with what it hears and plays its scripts. */
final class Desk implements AutoCloseable {
    private static final Duration T1 = Duration.ofMillis(500);
    private static final Duration T2 = Duration.ofSeconds(4);
    private static final int LONGEST = 64;

    private final ScheduledThreadPoolExecutor thread;
    private final List<RuntimeException> problems = new CopyOnWriteArrayList<>();

    Desk(String name) {
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            var made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    void now(Runnable work) {
        later(Duration.ZERO, work);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // problems are collected, nothing waits for the work
    void later(Duration delay, Runnable work) {
        try {
            thread.schedule(() -> attempt(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // the phone is closed: nothing is dealt with any more
        }
    }

    /** Repeats work at T1, 2 T1, ... T2 until it is done or 64 T1 have passed (RFC 3261 section 13.3.1.4). */
    void repeat(Runnable work, BooleanSupplier done) {
        repeat(work, done, T1, T1.multipliedBy(LONGEST));
    }

    private void repeat(Runnable work, BooleanSupplier done, Duration gap, Duration left) {
        if (left.isNegative()) {
            return;
        }
        later(gap, () -> {
            if (!done.getAsBoolean()) {
                work.run();
                var doubled = gap.multipliedBy(2);
                repeat(work, done, doubled.compareTo(T2) > 0 ? T2 : doubled, left.minus(gap));
            }
        });
    }

    List<RuntimeException> problems() {
        return List.copyOf(problems);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            problems.add(problem);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
