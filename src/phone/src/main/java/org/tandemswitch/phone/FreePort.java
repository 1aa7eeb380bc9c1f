package org.tandemswitch.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port nobody listens on at this moment: the stack wants to be told one. */
final class FreePort {
    private FreePort() {}

    static int on(String host, String transport) {
        return transport.equals("tcp") ? tcp(host) : udp(host);
    }

    static int udp(String host) {
        try (var socket = new DatagramSocket(new InetSocketAddress(host, 0))) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException("no free UDP port on " + host, broken);
        }
    }

    private static int tcp(String host) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException("no free TCP port on " + host, broken);
        }
    }
}
