package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.TimerTask;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * The clock of the transactions. Each of them wants to be called twice a second for half a minute, so ten thousands wait
 * at any time: on a wheel neither their coming nor their going costs a search.
 */
public final class WheelTimer implements SipTimer {
    private static final int TICK_MILLIS = 20;
    private static final int TICKS = 2048;

    private final HashedWheelTimer wheel = new HashedWheelTimer(
            work -> new Thread(work, "sip-timer"), TICK_MILLIS, TimeUnit.MILLISECONDS, TICKS, false);
    private volatile boolean started;

    @Override
    public void start(SipStackImpl stack, Properties properties) {
        start();
    }

    final void start() {
        wheel.start();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        wheel.stop();
    }

    @Override
    public boolean isStarted() {
        return started;
    }

    @Override
    public boolean schedule(SIPStackTimerTask task, long delay) {
        return begin(new Once(task), delay);
    }

    @Override
    public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delay, long period) {
        return begin(new Again(task, period), delay);
    }

    @Override
    public boolean cancel(SIPStackTimerTask task) {
        return task.getSipTimerTask() instanceof Once waiting && waiting.cancel();
    }

    private boolean begin(Once waiting, long delay) {
        if (!started) {
            throw new IllegalStateException("the timer of the stack was stopped");
        }
        waiting.begin(delay);
        return true;
    }

    private class Once implements TimerTask {
        private final SIPStackTimerTask task;
        private volatile boolean over;
        private long due;
        private volatile @Nullable Timeout waiting;

        Once(SIPStackTimerTask task) {
            this.task = task;
        }

        final void begin(long delayMillis) {
            task.setSipTimerTask(this);
            due = System.nanoTime();
            waitFor(delayMillis);
        }

        /** Counts from when the last one was due, so that what the wheel is late never adds up. */
        final void waitFor(long millis) {
            due += TimeUnit.MILLISECONDS.toNanos(millis);
            waiting = wheel.newTimeout(this, due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        final boolean cancel() {
            boolean first = !over;
            over = true;
            Timeout place = waiting;
            if (place != null) {
                // or else the wheel keeps the transaction until the hour that will never strike
                place.cancel();
            }
            task.cleanUpBeforeCancel();
            return first;
        }

        @Override
        public final void run(Timeout now) {
            if (!over) {
                work();
            }
        }

        void work() {
            over = true;
            runTask();
        }

        final boolean isOver() {
            return over;
        }

        final void runTask() {
            try {
                task.runTask();
            } catch (RuntimeException failure) {
                SipLogger.ROOT.timerFailed(failure);
            }
        }
    }

    private final class Again extends Once {
        private final long period;

        Again(SIPStackTimerTask task, long period) {
            super(task);
            this.period = period;
        }

        @Override
        void work() {
            runTask();
            if (!isOver() && started) {
                waitFor(period);
            }
        }
    }
}
