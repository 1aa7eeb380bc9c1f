package org.tandemswitch.sip.application;

import java.net.InetSocketAddress;

/** Sends datagrams that are no SIP from a socket that listens for SIP. */
public interface Datagrams {
    /** The attribute under which an application finds it. */
    String ATTRIBUTE = "org.tandemswitch.sip.datagrams";

    /** @return false when no such socket is open, or the datagram could not be sent */
    boolean send(InetSocketAddress socket, InetSocketAddress to, byte[] payload);
}
