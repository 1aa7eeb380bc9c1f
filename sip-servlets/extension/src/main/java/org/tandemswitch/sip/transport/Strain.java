package org.tandemswitch.sip.transport;

import java.util.concurrent.TimeUnit;

/**
 * Whether a lane is behind its work. A moment is forgiven, because garbage is collected and everything waits for that; a lane
 * that was behind it a short while ago is believed sooner. Of one thread.
 */
final class Strain {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(1000);
    private static final long SHORT_MOMENT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long WARY = TimeUnit.SECONDS.toNanos(10);

    private long calmAt;
    private long strainedAt;
    private boolean strained;

    Strain(long now) {
        this.calmAt = now;
        this.strainedAt = now - WARY;
    }

    /** Nothing was waiting. */
    void rested(long now) {
        calmAt = now;
        strained = false;
    }

    /** @param waited how long the message waited whose turn it is now */
    void observe(long waited, long patience, long now) {
        if (waited <= patience) {
            calmAt = now;
            strained &= waited > patience / 2;
        } else if (strained || now - calmAt > (now - strainedAt < WARY ? SHORT_MOMENT : MOMENT)) {
            strained = true;
            strainedAt = now;
        }
    }

    boolean isStrained() {
        return strained;
    }
}
