package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.util.concurrent.TimeUnit;

/** Closes useless connections every now and then. */
final class IdleSweep extends SIPStackTimerTask {
    static final long PERIOD_MILLIS = 15_000;

    private final Intake intake;

    IdleSweep(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void runTask() {
        intake.closeIdle(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
    }

    @Override
    public Object getThreadHash() {
        return IdleSweep.class.getName();
    }
}
