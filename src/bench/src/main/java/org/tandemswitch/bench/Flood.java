package org.tandemswitch.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Strangers who send forged INVITEs and forged answers, turn about, from many addresses of the loopback. */
final class Flood implements AutoCloseable {
    private static final int SOURCES = 200;
    private static final long SLICE_NANOS = Duration.ofMillis(5).toNanos();

    private final InetSocketAddress target;
    private final List<DatagramChannel> sources = new ArrayList<>();

    /** What came of it. */
    record Report(int rate, long sent, long logLines) {
        String table() {
            return String.format(
                    Locale.ROOT,
                    "flood                         %d/s wanted, %d sent from %d addresses, %d lines in the log%n",
                    rate,
                    sent,
                    SOURCES,
                    logLines);
        }

        String json() {
            return String.format(Locale.ROOT, "{\"rate\":%d,\"sent\":%d,\"logLines\":%d}", rate, sent, logLines);
        }
    }

    private Flood(InetSocketAddress target) {
        this.target = target;
    }

    static CompletableFuture<Report> start(InetSocketAddress target, int rate, Duration length, Path log) {
        return CompletableFuture.supplyAsync(() -> {
            try (var flood = new Flood(target)) {
                var before = lines(log);
                flood.open();
                var sent = flood.send(rate, length);
                return new Report(rate, sent, lines(log) - before);
            } catch (IOException broken) {
                throw new Problem("the flood broke off: " + broken.getMessage());
            }
        });
    }

    private void open() throws IOException {
        for (var number = 1; number <= SOURCES; number++) {
            var source = DatagramChannel.open();
            source.bind(new InetSocketAddress("127.66.0." + number, 0));
            source.configureBlocking(false);
            sources.add(source);
        }
    }

    private long send(int rate, Duration length) throws IOException {
        var start = System.nanoTime();
        var total = rate * length.toSeconds();
        for (var sent = 0L; sent < total; sent++) {
            while (sent >= (System.nanoTime() - start) / 1e9 * rate) {
                LockSupport.parkNanos(SLICE_NANOS);
            }
            var source = sources.get((int) (sent % SOURCES));
            source.send(ByteBuffer.wrap(forged(sent).getBytes(StandardCharsets.US_ASCII)), target);
        }
        return total;
    }

    private static String forged(long number) {
        return (number / SOURCES % 2 == 0 ? "INVITE sip:99" + number + "@127.0.0.1 SIP/2.0" : "SIP/2.0 200 OK")
                + "\r\nVia: SIP/2.0/UDP 127.66.0.1:9;branch=z9hG4bKflood" + number
                + "\r\nFrom: <sip:flood" + number + "@127.66.0.1>;tag=f" + number
                + "\r\nTo: <sip:99" + number + "@127.0.0.1>" + (number / SOURCES % 2 == 0 ? "" : ";tag=t" + number)
                + "\r\nCall-ID: flood-" + number + "@127.66.0.1\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70"
                + "\r\nContact: <sip:flood@127.66.0.1:9>\r\nContent-Length: 0\r\n\r\n";
    }

    private static long lines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    @Override
    public void close() throws IOException {
        for (var source : sources) {
            source.close();
        }
    }
}
