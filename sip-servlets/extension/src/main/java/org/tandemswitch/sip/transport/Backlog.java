package org.tandemswitch.sip.transport;

/**
 * What was handed to a connection since it was last seen with nothing left to write. The stack does not tell how much waits,
 * only whether anything does, so a much used connection is given time to be seen idle.
 */
final class Backlog {
    private static final int PATIENT_BYTES = 256 << 10;
    private static final int MOST_BYTES = 4 << 20;
    private static final long PATIENCE_SECONDS = 10;

    private int bytes;
    private long idleAt;

    Backlog(long nowSeconds) {
        this.idleAt = nowSeconds;
    }

    /** @return true when the peer does not read */
    synchronized boolean isStuck(int added, boolean idle, long nowSeconds) {
        if (idle) {
            bytes = 0;
            idleAt = nowSeconds;
        }
        bytes += added;
        return bytes > MOST_BYTES || bytes > PATIENT_BYTES && nowSeconds - idleAt >= PATIENCE_SECONDS;
    }
}
