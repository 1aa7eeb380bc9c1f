package org.tandemswitch.phone.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;

/** Sends every datagram back to where it came from, until its call is over. */
final class RtpEcho {
    private final DatagramSocket socket;
    private final BooleanSupplier over;
    private final Runnable atEnd;

    private RtpEcho(DatagramSocket socket, BooleanSupplier over, Runnable atEnd) {
        this.socket = socket;
        this.over = over;
        this.atEnd = atEnd;
    }

    static RtpEcho on(String host, BooleanSupplier over, Runnable atEnd) {
        try {
            var socket = new DatagramSocket(new InetSocketAddress(host, 0));
            socket.setSoTimeout(500);
            return new RtpEcho(socket, over, atEnd);
        } catch (IOException broken) {
            throw new UncheckedIOException("no port for sound on " + host, broken);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    void start() {
        var thread = new Thread(this::echo, "rtp-" + port());
        thread.setDaemon(true);
        thread.start();
    }

    private void echo() {
        try (socket) {
            var packet = new DatagramPacket(new byte[2048], 2048);
            while (!over.getAsBoolean()) {
                echoOne(packet);
            }
        } catch (IOException broken) {
            Journal.say("sound on port %d ends: %s", port(), broken);
        } finally {
            atEnd.run();
        }
    }

    private void echoOne(DatagramPacket packet) throws IOException {
        try {
            packet.setLength(2048);
            socket.receive(packet);
            socket.send(packet);
        } catch (SocketTimeoutException quiet) {
            // silence on the line: look whether the call is still there
        }
    }
}
