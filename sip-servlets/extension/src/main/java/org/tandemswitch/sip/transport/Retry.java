package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.SIPStackTimerTask;

/** Brings a message again whose lane was full. */
final class Retry extends SIPStackTimerTask {
    static final long MILLIS = 40;

    private final Connection connection;

    Retry(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void runTask() {
        connection.goOn();
    }

    @Override
    public Object getThreadHash() {
        return connection;
    }
}
