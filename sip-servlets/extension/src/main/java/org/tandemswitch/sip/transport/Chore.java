package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.SIPStackTimerTask;

/** Something to be done by the clock of the stack. */
final class Chore extends SIPStackTimerTask {
    private final Runnable work;

    Chore(Runnable work) {
        this.work = work;
    }

    @Override
    public void runTask() {
        work.run();
    }

    @Override
    public Object getThreadHash() {
        return this;
    }
}
