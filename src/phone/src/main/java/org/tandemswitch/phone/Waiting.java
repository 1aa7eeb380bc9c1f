package org.tandemswitch.phone;

import java.util.concurrent.TimeUnit;

/** The one place where a caller's thread sleeps on a monitor it holds. */
final class Waiting {
    private Waiting() {}

    /** Waits for a notification; false once the deadline (as {@link System#nanoTime}) has passed. */
    @SuppressWarnings("WaitNotInLoop") // every caller loops over its condition
    static boolean until(long deadline, Object monitor) {
        var millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            return false;
        }
        try {
            monitor.wait(millis);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
