package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;

/** A socket that speaks SIP letter by letter. */
final class UdpPhone implements AutoCloseable {
    private static final int PATIENCE = 10_000;

    private final DatagramSocket socket;
    private final int target;

    UdpPhone(int target) throws IOException {
        this(target, "127.0.0.1");
    }

    UdpPhone(int target, String host) throws IOException {
        this.socket = new DatagramSocket(new InetSocketAddress(host, 0));
        this.target = target;
    }

    int port() {
        return socket.getLocalPort();
    }

    void send(String message) throws IOException {
        byte[] bytes = message.replace("\n", "\r\n").getBytes(US_ASCII);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), target));
    }

    /** @return the next message, or nothing when none comes in time */
    String receive(int millis) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
        socket.setSoTimeout(millis);
        try {
            socket.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), US_ASCII);
        } catch (SocketTimeoutException e) {
            return "";
        }
    }

    /** @return the next message that is no 100, or nothing when none comes */
    String answer() throws IOException {
        String answer = receive(PATIENCE);
        while (answer.startsWith("SIP/2.0 100 ")) {
            answer = receive(PATIENCE);
        }
        return answer;
    }

    /** The field of a message with its name, as an ACK repeats it. */
    static String to(String message) {
        return message.lines()
                .filter(line -> line.startsWith("To: "))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        socket.close();
    }
}
