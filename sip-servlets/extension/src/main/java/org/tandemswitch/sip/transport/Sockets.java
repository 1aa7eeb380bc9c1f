package org.tandemswitch.sip.transport;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/**
 * TCP sockets of the family of their address. On a machine with IPv6 every socket would be one of IPv6, and {@link Marking}
 * would not reach the IPv4 packets it sends.
 */
final class Sockets {
    /**
     * How many seconds pass before a silent peer is asked whether it is there, how many between the questions, and how many
     * questions. Where the system does not let us choose, it asks as it likes.
     */
    private static final Map<SocketOption<Integer>, Integer> QUESTIONS = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, 60,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
            ExtendedSocketOptions.TCP_KEEPCOUNT, 3);

    private Sockets() {}

    static ServerSocketChannel listening(InetAddress address, int port) throws IOException {
        ServerSocketChannel socket = address instanceof Inet4Address
                ? ServerSocketChannel.open(StandardProtocolFamily.INET)
                : ServerSocketChannel.open();
        try {
            socket.configureBlocking(false);
            socket.bind(new InetSocketAddress(address, port));
            return socket;
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }

    /** Does not wait until the connection is there. */
    static SocketChannel dialling(InetSocketAddress target, InetAddress from) throws IOException {
        boolean plain = target.getAddress() instanceof Inet4Address && from instanceof Inet4Address;
        SocketChannel socket = plain ? SocketChannel.open(StandardProtocolFamily.INET) : SocketChannel.open();
        try {
            socket.configureBlocking(false);
            keepAlive(socket).bind(new InetSocketAddress(from, 0));
            socket.connect(target);
            return socket;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    /** So that a peer that went away without a word is found out though nothing is sent to it. */
    static SocketChannel keepAlive(SocketChannel socket) throws IOException {
        for (Map.Entry<SocketOption<Integer>, Integer> question : QUESTIONS.entrySet()) {
            if (socket.supportedOptions().contains(question.getKey())) {
                socket.setOption(question.getKey(), question.getValue());
            }
        }
        return socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    }
}
