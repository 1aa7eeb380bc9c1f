package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.TlsContexts;

class TlsConnectionTest {
    private static final Limits LIMITS = new Limits(4000, 100, 100, 50, 5);

    @TempDir
    static Path directory;

    private static Keys ours;
    private static Keys peers;
    private static Keys strangers;

    private @Nullable LoopbackStack here;

    @BeforeAll
    static void makeKeys() throws Exception {
        ours = Keys.of("ip:127.0.0.1", directory, "ours");
        peers = Keys.of("ip:127.0.0.1", directory, "peers");
        strangers = Keys.of("ip:127.0.0.77", directory, "strangers");
    }

    @AfterEach
    void close() throws Exception {
        if (here != null) {
            here.close();
        }
    }

    @Test
    void takes_requests_of_a_peer_that_believes_our_certificate() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing());

        try (SSLSocket peer = connect(stack, Keys.anonymous(ours))) {
            say(peer);

            assertThat(stack.next().getMethod()).isEqualTo("OPTIONS");
            assertThat(shown(peer)).isEqualTo(ours.certificate());
        }
    }

    @Test
    void takes_requests_of_a_peer_that_shows_the_certificate_it_has_to() throws Exception {
        LoopbackStack stack = listening(new DemandingContext(ours.believing(peers)), ours.believing());

        try (SSLSocket peer = connect(stack, peers.believing(ours))) {
            say(peer);

            assertThat(stack.next().getMethod()).isEqualTo("OPTIONS");
        }
    }

    @Test
    void takes_nothing_of_a_peer_without_the_certificate_it_has_to_show() throws Exception {
        LoopbackStack stack = listening(new DemandingContext(ours.believing(peers)), ours.believing());

        assertThatThrownBy(() -> converse(stack, Keys.anonymous(ours))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> converse(stack, strangers.believing(ours))).isInstanceOf(IOException.class);

        assertThat(stack.heard).isEmpty();
    }

    @Test
    void calls_a_peer_whose_certificate_has_its_name_and_shows_its_own() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing(peers));

        try (SslPeer peer = new SslPeer(peers.believing(ours), true)) {
            stack.send(options(stack, peer.port()));

            assertThat(peer.next(30_000)).contains(new SslPeer.Heard("OPTIONS", "CN=ours"));
        }
    }

    @Test
    void requests_that_leave_together_share_one_connection() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing(peers));

        try (SslPeer peer = new SslPeer(peers.believing(ours), true)) {
            for (int i = 0; i < 5; i++) {
                stack.send(options(stack, peer.port()));
            }

            for (int i = 0; i < 5; i++) {
                assertThat(peer.next(30_000)).contains(new SslPeer.Heard("OPTIONS", "CN=ours"));
            }
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void peer_that_was_called_before_is_called_again(String protocol) throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing(peers));

        try (SslPeer peer = new SslPeer(peers.believing(ours), false, protocol)) {
            for (int i = 0; i < 3; i++) {
                stack.send(options(stack, peer.port()));
                assertThat(peer.next(30_000)).map(SslPeer.Heard::line).contains("OPTIONS");
                peer.hangUp();
            }

            assertThat(peer.connections()).isEqualTo(3);
        }
    }

    @Test
    void tells_nothing_to_a_peer_whose_certificate_has_another_name() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing(strangers));

        try (SslPeer peer = new SslPeer(strangers.believing(ours), false)) {
            stack.send(options(stack, peer.port()));

            assertThat(stack.answer().map(Response::getStatusCode)).contains(Response.SERVICE_UNAVAILABLE);
            assertThat(peer.next(100)).isEmpty();
        }
    }

    @Test
    void tells_nothing_to_a_peer_that_nobody_vouches_for() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing());

        try (SslPeer peer = new SslPeer(peers.believing(ours), false)) {
            stack.send(options(stack, peer.port()));

            assertThat(stack.answer().map(Response::getStatusCode)).contains(Response.SERVICE_UNAVAILABLE);
            assertThat(peer.next(100)).isEmpty();
        }
    }

    @Test
    void request_fails_at_once_where_the_peer_does_not_believe_us() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing(peers));

        try (SslPeer peer = new SslPeer(peers.believing(strangers), true)) {
            stack.send(options(stack, peer.port()));

            assertThat(stack.answer().map(Response::getStatusCode)).contains(Response.SERVICE_UNAVAILABLE);
            assertThat(peer.next(100)).isEmpty();
        }
    }

    @Test
    void renewed_certificate_is_shown_to_the_next_peer_while_connections_go_on() throws Exception {
        Keys renewed = Keys.of("ip:127.0.0.1", directory, "renewed");
        RenewedKeys keys = new RenewedKeys(ours);
        SSLContext context = Keys.context(new KeyManager[] {keys});
        LoopbackStack stack = listening(context, context);

        try (SSLSocket before = connect(stack, Keys.anonymous(ours))) {
            say(before);
            stack.next();
            keys.renew(renewed);

            try (SSLSocket after = connect(stack, Keys.anonymous(renewed))) {
                say(after);

                assertThat(stack.next().getMethod()).isEqualTo("OPTIONS");
                assertThat(shown(after)).isEqualTo(renewed.certificate());
            }
            say(before);
            assertThat(stack.next().getMethod()).isEqualTo("OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void more_after_the_last_word_of_one_peer_keeps_no_other_waiting(String protocol) throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing());

        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), stack.port)) {
            SSLSocket rude = secured(line, Keys.anonymous(ours));
            rude.setEnabledProtocols(new String[] {protocol});
            say(rude);
            stack.next();
            rude.shutdownOutput();
            line.getOutputStream().write('x');

            try (SSLSocket peer = connect(stack, Keys.anonymous(ours))) {
                say(peer);

                assertThat(stack.next().getMethod()).isEqualTo("OPTIONS");
            }
        }
    }

    @Test
    void vendor_is_not_called_over_a_connection_that_somebody_opened_from_its_port() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing(peers));

        try (Socket line = new Socket()) {
            line.setReuseAddress(true);
            line.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), stack.port));
            say(secured(line, Keys.anonymous(ours)));
            stack.next();

            try (SslPeer vendor = new SslPeer(peers.believing(ours), true, "TLSv1.3", line.getLocalPort())) {
                stack.send(options(stack, vendor.port()));

                assertThat(vendor.next(30_000)).contains(new SslPeer.Heard("OPTIONS", "CN=ours"));
            }
        }
    }

    @Test
    void phone_is_called_over_the_connection_it_registered_by() throws Exception {
        LoopbackStack stack = listening(ours.believing(), ours.believing());

        try (SSLSocket phone = connect(stack, Keys.anonymous(ours))) {
            phone.getOutputStream()
                    .write(text("127.0.0.1:9", "sip:127.0.0.1")
                            .replace("OPTIONS", "REGISTER")
                            .getBytes(US_ASCII));
            stack.answer(stack.next(), Response.OK);
            stack.send(options(stack, phone.getLocalPort()));

            BufferedReader heard = new BufferedReader(new InputStreamReader(phone.getInputStream(), US_ASCII));
            assertThat(heard.lines().filter(line -> line.startsWith("OPTIONS ")).findFirst())
                    .isPresent();
        }
    }

    private LoopbackStack listening(SSLContext accepting, SSLContext dialling) throws Exception {
        LoopbackStack stack = new LoopbackStack(new TlsContexts(accepting, dialling), LIMITS);
        here = stack;
        return stack;
    }

    private static SSLSocket connect(LoopbackStack stack, SSLContext context) throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), stack.port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static SSLSocket secured(Socket line, SSLContext context) throws IOException {
        line.setSoTimeout(20_000);
        return (SSLSocket) context.getSocketFactory().createSocket(line, "127.0.0.1", line.getPort(), false);
    }

    private static Certificate shown(SSLSocket peer) throws IOException {
        return peer.getSession().getPeerCertificates()[0];
    }

    /** With TLS 1.3 a peer finds out that it is not believed when it reads. */
    private static void converse(LoopbackStack stack, SSLContext context) throws IOException {
        try (SSLSocket peer = connect(stack, context)) {
            say(peer);
            if (peer.getInputStream().read() < 0) {
                throw new IOException("closed");
            }
        }
    }

    private static void say(SSLSocket peer) throws IOException {
        peer.getOutputStream().write(text("127.0.0.1:9", "sip:1@127.0.0.1").getBytes(US_ASCII));
    }

    private static Request options(LoopbackStack stack, int port) throws Exception {
        return new MessageFactoryImpl()
                .createRequest(text("127.0.0.1:" + stack.port, "sip:1@127.0.0.1:" + port + ";transport=tls"));
    }

    private static String text(String via, String uri) {
        return "OPTIONS " + uri + " SIP/2.0\r\nVia: SIP/2.0/TLS " + via + ";branch=z9hG4bK"
                + Long.toHexString(System.nanoTime()) + "\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:1@h>\r\nCall-ID: tls"
                + System.nanoTime() + "\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }
}
