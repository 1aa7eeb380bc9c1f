package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WheelTimerTest {
    private final WheelTimer timer = new WheelTimer();

    private static final class Watched extends SIPStackTimerTask {
        private final List<Long> moments = new CopyOnWriteArrayList<>();
        private final CountDownLatch awaited;

        Watched(int times) {
            awaited = new CountDownLatch(times);
        }

        @Override
        public void runTask() {
            moments.add(System.nanoTime());
            awaited.countDown();
        }

        @Override
        public Object getThreadHash() {
            return this;
        }

        boolean happened() throws InterruptedException {
            return awaited.await(30, TimeUnit.SECONDS);
        }
    }

    private Watched scheduledAndCancelled() {
        Watched task = new Watched(1);
        timer.schedule(task, TimeUnit.HOURS.toMillis(1));
        timer.cancel(task);
        return task;
    }

    @BeforeEach
    void start() {
        timer.start();
    }

    @AfterEach
    void stop() {
        timer.stop();
    }

    @Test
    void calls_once_and_not_before_its_time() throws Exception {
        Watched task = new Watched(1);
        long before = System.nanoTime();

        timer.schedule(task, 100);

        assertThat(task.happened()).isTrue();
        assertThat(Duration.ofNanos(task.moments.get(0) - before)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void calls_again_and_again_without_falling_behind() throws Exception {
        Watched task = new Watched(20);
        long before = System.nanoTime();

        timer.scheduleWithFixedDelay(task, 50, 50);

        assertThat(task.happened()).isTrue();
        assertThat(Duration.ofNanos(task.moments.get(19) - before))
                .isBetween(Duration.ofMillis(1000), Duration.ofSeconds(20));
    }

    @Test
    void does_not_call_what_was_cancelled() throws Exception {
        Watched cancelled = new Watched(1);
        Watched later = new Watched(1);

        timer.scheduleWithFixedDelay(cancelled, 1000, 1000);
        assertThat(timer.cancel(cancelled)).isTrue();
        timer.schedule(later, 1300);

        assertThat(later.happened()).isTrue();
        assertThat(cancelled.moments).isEmpty();
        assertThat(timer.cancel(cancelled)).isFalse();
    }

    @Test
    void forgets_what_was_cancelled_long_before_its_hour() throws Exception {
        WeakReference<Watched> cancelled = new WeakReference<>(scheduledAndCancelled());

        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (cancelled.get() != null && System.nanoTime() < deadline) {
            System.gc();
            Thread.sleep(50);
        }

        assertThat(cancelled.get()).isNull();
    }

    @Test
    void takes_nothing_after_the_end() {
        timer.stop();

        assertThatIllegalStateException().isThrownBy(() -> timer.schedule(new Watched(1), 1));
        assertThat(timer.isStarted()).isFalse();
    }
}
