package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where a message came from: how it enters the stack and how it is answered when it cannot. */
interface Peer {
    InetAddress address();

    Transport transport();

    /** Our end. */
    InetSocketAddress local();

    /** Its end. */
    InetSocketAddress remote();

    void deliver(SIPMessage message) throws Exception;

    void reply(byte[] message) throws IOException;
}
