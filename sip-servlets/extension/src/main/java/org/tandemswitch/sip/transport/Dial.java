package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.SIPStackTimerTask;

/** Gives a connection up that has not come about for a while. */
final class Dial extends SIPStackTimerTask {
    static final long PATIENCE_MILLIS = 4000;

    /** A connection we opened. */
    interface Dialled {
        /** Whatever waits for the connection has failed, unless it is there. */
        void giveUpUnlessThere();
    }

    private final Dialled dialled;

    Dial(Dialled dialled) {
        this.dialled = dialled;
    }

    @Override
    public void runTask() {
        dialled.giveUpUnlessThere();
    }

    @Override
    public Object getThreadHash() {
        return dialled;
    }
}
