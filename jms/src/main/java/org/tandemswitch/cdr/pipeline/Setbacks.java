package org.tandemswitch.cdr.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What went wrong with the message at the head of the queue: it decides how it is tried again. */
@ApplicationScoped
public class Setbacks {
    private static final Logger LOG = Logger.getLogger(Setbacks.class);
    private static final long LONGEST_WAIT_MILLIS = 2_000;
    private static final int HOPELESS = 3;

    private final Complaints complaints = new Complaints(Duration.ofMinutes(1));
    private String message = "";
    private String done = "";
    private int faults;
    private int outages;
    private int undone;

    /**
     * A message that was done and comes back was rolled back after all, and nobody said so.
     *
     * @return how long to wait before it is tried again
     */
    synchronized long begins(String id) {
        undone = done.equals(id) ? undone + 1 : 0;
        return undone == 0 ? 0 : pause(undone, "their transaction is rolled back");
    }

    /** The broker may know records that the database has lost; it takes them in no transaction then. */
    synchronized boolean wasUndone() {
        return undone > 0;
    }

    /** One of the message's records is to blame. */
    synchronized boolean hasFault(String id) {
        return message.equals(id) && faults > 0;
    }

    /** Even without the records that are to blame the message could not be stored. */
    synchronized boolean isHopeless(String id) {
        return message.equals(id) && faults > HOPELESS;
    }

    synchronized void over(String id) {
        if (outages > 0) {
            LOG.infof("TANDEM2005: call records are stored again");
        }
        outages = 0;
        faults = 0;
        message = "";
        done = id;
    }

    /** Answers how long to wait before the message may be tried again. */
    synchronized long failed(String id, RuntimeException failure) {
        if (!message.equals(id)) {
            message = id;
            faults = 0;
        }
        if (Fault.isOfRecord(failure)) {
            faults++;
            return 0;
        }
        outages++;
        return pause(outages, rootOf(failure));
    }

    private long pause(int times, Object reason) {
        if (complaints.mayComplain()) {
            LOG.warnf("TANDEM2004: call records cannot be stored, they wait in the queue: %s", reason);
        }
        return Math.min(LONGEST_WAIT_MILLIS, 50L << Math.min(times, 10));
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
