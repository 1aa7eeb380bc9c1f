package org.tandemswitch.sip.transport;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.function.IntSupplier;

/** The byte by which routers tell urgent packets from others (RFC 2474), put on the sockets before they send. */
final class Marking {
    static final int NOT_YET = -1;

    private volatile IntSupplier wanted = () -> 0;

    void follow(IntSupplier tos) {
        wanted = tos;
    }

    /** @return what the socket is marked with from now on */
    int mark(DatagramSocket socket, int before) throws IOException {
        int tos = wanted.getAsInt();
        if (tos != before) {
            socket.setOption(StandardSocketOptions.IP_TOS, tos);
        }
        return tos;
    }

    /** @return what the socket is marked with from now on */
    int mark(SocketChannel socket, int before) throws IOException {
        int tos = wanted.getAsInt();
        if (tos != before && socket.isOpen()) {
            socket.setOption(StandardSocketOptions.IP_TOS, tos);
        }
        return tos;
    }
}
