package org.tandemswitch.sip.transport;

/** How long messages may wait before new calls are refused. A machine without rest works nothing off, so it refuses early. */
public final class Patience {
    private static final int BUSY_PART = 4;

    private final long usual;
    private final int busyPercent;
    private volatile int load;

    public Patience(OverloadRules rules) {
        this.usual = rules.patience().toNanos();
        this.busyPercent = rules.busyPercent();
    }

    /** @param percent of all processors */
    void loaded(int percent) {
        load = percent;
    }

    long nanos() {
        return load >= busyPercent ? usual / BUSY_PART : usual;
    }

    /** Strangers are the first that are not waited for, however busy the machine is. */
    long nanosForStrangers() {
        return usual / BUSY_PART;
    }
}
