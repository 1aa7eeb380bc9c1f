package org.tandemswitch.cdr.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A thread that looks after the outbox once a second. Of its own, because a slow disk must not hold the pulse of the
 * switch, and a broker that does not answer must not make this process look dead.
 */
final class SignsOfLife implements Runnable {
    private static final Logger LOG = Logger.getLogger(SignsOfLife.class);

    private final Consumer<Instant> live;
    private final Duration period;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Complaints complaints = new Complaints(Duration.ofMinutes(1));

    SignsOfLife(Consumer<Instant> live, Duration period) {
        this.live = live;
        this.period = period;
    }

    @Override
    public void run() {
        try {
            do {
                live();
            } while (!stopped.await(period.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException askedToStop) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopped.countDown();
    }

    private void live() {
        try {
            live.accept(Instant.now());
        } catch (RuntimeException | Error failure) {
            if (complaints.mayComplain()) {
                LOG.warnf(failure, "The outbox could not be looked after; it goes on with the next turn");
            }
        }
    }
}
