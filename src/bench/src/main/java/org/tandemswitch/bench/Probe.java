package org.tandemswitch.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Both ends of calls that are always busy: a watch beside the load, for how long the switch keeps an INVITE. */
final class Probe implements AutoCloseable {
    private static final Pattern COPIED = Pattern.compile("(?mi)^(Via|From|To|Call-ID|CSeq): .*$");
    private static final Pattern NUMBER = Pattern.compile("^INVITE sip:98(\\d+)@");
    private static final Duration LAST_ONE = Duration.ofSeconds(1);

    private final DatagramSocket calling;
    private final DatagramSocket called;
    private final InetSocketAddress sip;
    private final Map<Integer, Long> arrived = new ConcurrentHashMap<>();
    private int number;

    Probe(InetSocketAddress sip, int calledPort) {
        this.sip = sip;
        try {
            calling = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
            called = new DatagramSocket(new InetSocketAddress("127.0.0.1", calledPort));
        } catch (IOException taken) {
            throw new Problem("no socket for the probe: " + taken.getMessage());
        }
        start("probe calling", calling, this::answered);
        start("probe called", called, this::invited);
    }

    /** Calls at an even pace and tells how long each INVITE stayed inside. */
    Delays measure(int perSecond, Duration length) {
        var sent = new ConcurrentHashMap<Integer, Long>();
        var pause = Duration.ofSeconds(1).dividedBy(perSecond).toNanos();
        var next = System.nanoTime();
        for (var count = length.toMillis() * perSecond / 1000; count > 0; count--) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += pause;
            sent.put(++number, System.nanoTime());
            send(calling, invite(number), sip);
        }
        LockSupport.parkNanos(LAST_ONE.toNanos());
        var delays = new ArrayList<Duration>();
        sent.forEach((call, moment) -> Optional.ofNullable(arrived.remove(call))
                .ifPresent(arrival -> delays.add(Duration.ofNanos(arrival - moment))));
        return new Delays(delays, sent.size() - delays.size());
    }

    private void invited(String message, InetSocketAddress from) {
        var moment = System.nanoTime();
        var invite = NUMBER.matcher(message);
        if (invite.find()) {
            arrived.putIfAbsent(Integer.valueOf(invite.group(1)), moment);
            var busy = "SIP/2.0 486 Busy Here\r\n" + copied(message).replaceFirst("(?mi)^(To: .*)$", "$1;tag=probe");
            send(called, busy + "Content-Length: 0\r\n\r\n", from);
        }
    }

    private void answered(String message, InetSocketAddress from) {
        if (!message.startsWith("SIP/2.0 1")) {
            var target = message.replaceFirst("(?s).*\\nTo: <([^>]*)>.*", "$1");
            var ack =
                    "ACK " + target + " SIP/2.0\r\n" + copied(message).replaceFirst("(?mi)^(CSeq: \\d+).*$", "$1 ACK");
            send(calling, ack + "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n", from);
        }
    }

    private String invite(int call) {
        var self = "127.0.0.1:" + calling.getLocalPort();
        return """
                INVITE sip:98%1$d@%2$s:%3$d SIP/2.0
                Via: SIP/2.0/UDP %4$s;branch=z9hG4bKprobe%1$d
                From: <sip:4940@%4$s>;tag=probe%1$d
                To: <sip:98%1$d@%2$s:%3$d>
                Call-ID: probe%1$d@%4$s
                CSeq: 1 INVITE
                Contact: <sip:probe@%4$s>
                Max-Forwards: 70
                Content-Length: 0

                """.formatted(call, sip.getHostString(), sip.getPort(), self).replace("\n", "\r\n");
    }

    private static String copied(String message) {
        return COPIED.matcher(message)
                .results()
                .map(line -> line.group().strip() + "\r\n")
                .collect(Collectors.joining());
    }

    private static void send(DatagramSocket socket, String message, InetSocketAddress to) {
        var bytes = message.getBytes(StandardCharsets.US_ASCII);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException broken) {
            throw new Problem("the probe cannot send: " + broken.getMessage());
        }
    }

    private interface Reader {
        void read(String message, InetSocketAddress from);
    }

    private static void start(String name, DatagramSocket socket, Reader reader) {
        var thread = new Thread(() -> listen(socket, reader), name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void listen(DatagramSocket socket, Reader reader) {
        var packet = new DatagramPacket(new byte[65_535], 65_535);
        while (!socket.isClosed()) {
            try {
                packet.setLength(65_535);
                socket.receive(packet);
                var message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
                reader.read(message, (InetSocketAddress) packet.getSocketAddress());
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        calling.close();
        called.close();
    }
}
