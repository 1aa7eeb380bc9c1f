package org.tandemswitch.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A port nobody listens on at this moment: the stack wants to be told one. */
final class FreePort {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

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

    /** A port that was given back is held for a moment more by the thread that read from it. */
    static void awaitUdp(String host, int port) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isFreeUdp(host, port) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static boolean isFreeUdp(String host, int port) {
        try (var socket = new DatagramSocket(new InetSocketAddress(host, port))) {
            return socket.isBound();
        } catch (IOException held) {
            return false;
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
