package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** What Linux tells about the timer of a connection. */
class KeptAliveTest {
    private static final Path CONNECTIONS = Path.of("/proc/net/tcp");
    private static final String KEEPALIVE = "02:";
    private static final int MINUTE = 60 * 100;

    private LoopbackStack here;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Files.isReadable(CONNECTIONS), "only Linux tells");
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 100, 100, 50, 2));
    }

    @AfterEach
    void close() throws Exception {
        if (here != null) {
            here.close();
        }
    }

    @Test
    void connection_that_was_taken_is_kept_alive() throws Exception {
        try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), here.port)) {
            assertAskedWithinAMinute(timerAtRest(here.port, peer.getLocalPort()));
        }
    }

    @Test
    void connection_that_was_dialled_is_kept_alive() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            here.send(new MessageFactoryImpl().createRequest(options(listening.getLocalPort())));

            try (Socket peer = listening.accept()) {
                assertThat(new String(peer.getInputStream().readNBytes(7), US_ASCII))
                        .isEqualTo("OPTIONS");
                assertAskedWithinAMinute(timerAtRest(peer.getPort(), peer.getLocalPort()));
            }
        }
    }

    private static void assertAskedWithinAMinute(String timer) {
        assertThat(timer).startsWith(KEEPALIVE);
        assertThat(Integer.parseInt(timer.substring(KEEPALIVE.length()), 16)).isLessThanOrEqualTo(MINUTE);
    }

    /** For a moment the connection may not be there yet, or something may be on its way. */
    private static String timerAtRest(int local, int remote) throws InterruptedException {
        for (int i = 0; i < 500 && !timer(local, remote).startsWith(KEEPALIVE); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return timer(local, remote);
    }

    /** Addresses and ports are hexadecimal, and so are the hundredths of a second after the kind of timer. */
    private static String timer(int local, int remote) {
        String ports = "(?i)[0-9A-F]+:%04X".formatted(local) + " [0-9A-F]+:%04X".formatted(remote);
        try {
            return Files.readAllLines(CONNECTIONS).stream()
                    .map(line -> List.of(line.strip().split(" +")))
                    .filter(words -> (words.get(1) + " " + words.get(2)).matches(ports))
                    .map(words -> words.get(5))
                    .findFirst()
                    .orElse("none");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String options(int port) {
        return "OPTIONS sip:1@127.0.0.1:" + port + ";transport=tcp SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1:" + here.port
                + ";branch=z9hG4bKalive\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:1@h>\r\nCall-ID: alive\r\n"
                + "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }
}
