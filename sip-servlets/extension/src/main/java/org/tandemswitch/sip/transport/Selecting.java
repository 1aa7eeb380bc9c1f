package org.tandemswitch.sip.transport;

import java.nio.channels.SocketChannel;

/** A listener whose selector reads and writes its connections. */
interface Selecting {
    /** Does nothing wait to be written? */
    boolean hasWritten(SocketChannel socket);

    /** A socket that was closed is let go of when the selector wakes up, and not before. */
    void wake();
}
