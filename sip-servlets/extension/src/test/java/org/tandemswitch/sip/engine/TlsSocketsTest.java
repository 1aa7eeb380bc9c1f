package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.TlsContexts;

/** Two TLS sockets of one port, as those of IPv4 and IPv6 are; one of them wants to see a certificate. */
class TlsSocketsTest {
    private static final String DEMANDING = "127.0.0.1";
    private static final String OPEN = "127.0.0.2";

    @TempDir
    static Path directory;

    private LoopbackStack here;
    private SSLContext anonymous;

    @BeforeEach
    void open() throws Exception {
        Keys ours = Keys.of("ip:127.0.0.1", directory, "ours");
        Keys peers = Keys.of("ip:127.0.0.1", directory, "peers");
        anonymous = Keys.anonymous(ours);
        here = new LoopbackStack(
                new TlsContexts(new DemandingContext(ours.believing(peers)), ours.believing()),
                new Limits(4000, 100, 100, 50, 5));
        here.alsoOn(OPEN, new TlsContexts(ours.believing(), ours.believing()));
    }

    @AfterEach
    void close() throws Exception {
        here.close();
    }

    @Test
    void each_keeps_to_its_own_context() throws Exception {
        assertThatThrownBy(() -> converse(DEMANDING))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);
        assertThat(here.heard).isEmpty();

        try (SSLSocket peer = connect(OPEN)) {
            say(peer);

            assertThat(here.next().getMethod()).isEqualTo("OPTIONS");
        }
    }

    /** With TLS 1.3 a peer finds out that it is not believed when it reads. */
    private void converse(String host) throws IOException {
        try (SSLSocket peer = connect(host)) {
            say(peer);
            if (peer.getInputStream().read() < 0) {
                throw new IOException("closed");
            }
        }
    }

    private SSLSocket connect(String host) throws IOException {
        SSLSocket socket = (SSLSocket) anonymous.getSocketFactory().createSocket(host, here.port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void say(SSLSocket peer) throws IOException {
        String options = "OPTIONS sip:1@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TLS 127.0.0.1:9;branch=z9hG4bKsockets\r\n"
                + "From: <sip:a@h>;tag=1\r\nTo: <sip:1@h>\r\nCall-ID: sockets\r\nCSeq: 1 OPTIONS\r\n"
                + "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
        peer.getOutputStream().write(options.getBytes(US_ASCII));
    }
}
