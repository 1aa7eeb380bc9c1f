package org.tandemswitch.tracing;

import java.net.InetSocketAddress;

/** The sockets of the switch, which can be listened to. */
public interface Wire {
    void listen(Ear ear);

    void rest();

    /** Hears every message that passes, in the thread that carries it. */
    interface Ear {
        void heard(
                boolean received, String transport, InetSocketAddress local, InetSocketAddress remote, byte[] message);
    }
}
