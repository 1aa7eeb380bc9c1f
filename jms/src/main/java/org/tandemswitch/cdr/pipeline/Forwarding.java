package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The life of the forwarding thread: it gathers a little, hands over, and waits longer each time the broker fails. */
final class Forwarding implements Runnable {
    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final long GATHER_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final Forwarder forwarder;
    private final Complaints complaints = new Complaints(Duration.ofMinutes(1));
    private volatile boolean stopped;
    private volatile boolean brokerTakes = true;

    Forwarding(Forwarder forwarder) {
        this.forwarder = forwarder;
    }

    @Override
    public void run() {
        long wait = GATHER_MILLIS;
        while (!stopped) {
            wait = turn(wait);
            rest(wait);
        }
    }

    void stop() {
        stopped = true;
    }

    boolean brokerTakes() {
        return brokerTakes;
    }

    long waiting() {
        return forwarder.waiting();
    }

    /** Answers how long to wait before the next turn. */
    private long turn(long waited) {
        try {
            boolean nothingLeft = forwarder.forward();
            recovered();
            return nothingLeft ? GATHER_MILLIS : 0;
        } catch (IOException | RuntimeException | Error failure) {
            failed(failure);
            return Math.min(LONGEST_WAIT_MILLIS, Math.max(GATHER_MILLIS, waited * 2));
        }
    }

    private void recovered() {
        if (!brokerTakes) {
            brokerTakes = true;
            LOG.infof("TANDEM2003: the broker takes call records again, %d wait", forwarder.waiting());
        }
    }

    private void failed(Throwable failure) {
        brokerTakes = false;
        if (complaints.mayComplain()) {
            LOG.warnf("TANDEM2002: the broker takes no call records, they wait on disk: %s", failure);
        }
        try {
            forwarder.force();
        } catch (IOException notForced) {
            LOG.debugf(notForced, "the journal could not be forced to disk");
        }
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException askedToStop) {
            stopped = true;
        }
    }
}
