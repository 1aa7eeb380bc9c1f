package org.tandemswitch.sip.transport;

/** How long messages may wait before new calls are refused. A machine without rest works nothing off, so it refuses early. */
public final class Patience {
    private static final int BUSY_PART = 4;
    private static final int REST_SECONDS = 10;

    private final long usual;
    private final int busyPercent;
    private volatile int load;
    private volatile int restlessSeconds;

    public Patience(OverloadRules rules) {
        this.usual = rules.patience().toNanos();
        this.busyPercent = rules.busyPercent();
    }

    /**
     * Told every second.
     *
     * @param percent of all processors
     */
    void loaded(int percent) {
        load = percent;
        restlessSeconds = percent >= busyPercent ? REST_SECONDS : Math.max(0, restlessSeconds - 1);
    }

    /** Was the machine without rest a moment ago? What is left out then gives it some, which proves nothing yet. */
    boolean isRestless() {
        return restlessSeconds > 0;
    }

    long nanos() {
        return load >= busyPercent ? usual / BUSY_PART : usual;
    }

    /** Strangers are the first that are not waited for, however busy the machine is. */
    long nanosForStrangers() {
        return usual / BUSY_PART;
    }
}
