package org.tandemswitch.sip.application;

import java.net.InetSocketAddress;

/** Lets the application see every message as it crosses a socket, as long as it wants to. */
public interface WireTap {
    /** The attribute under which an application finds it. */
    String ATTRIBUTE = "org.tandemswitch.sip.wire-tap";

    /** From now on every message is told to this ear, and to no other. */
    void listen(Ear ear);

    /** From now on messages are told to nobody, and cost nothing more. */
    void rest();

    /** Hears in the thread that carries the message: one that takes its time holds up calls. */
    interface Ear {
        /** @param message as it is on the wire, inside TLS; not to be changed */
        void heard(
                boolean received, String transport, InetSocketAddress local, InetSocketAddress remote, byte[] message);
    }
}
