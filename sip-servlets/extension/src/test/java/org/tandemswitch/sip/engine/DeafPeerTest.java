package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** A vendor that went away without a word and still has a connection of ours. */
class DeafPeerTest {
    private static final int WAIT = 30_000;
    private static final int MOMENT = 200;

    private LoopbackStack here;
    private ServerSocket vendor;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 100, 100, 50, 2));
        vendor = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        vendor.setSoTimeout(WAIT);
    }

    @AfterEach
    void close() throws Exception {
        vendor.close();
        here.close();
    }

    @Test
    void connection_is_cut_when_nothing_comes_after_a_request_and_the_next_request_dials_anew() throws Exception {
        here.send(options(1));
        try (Socket connection = taken()) {
            hear(connection);

            here.intake.closeIdle(now() + 40);
            assertThatThrownBy(() -> read(connection, MOMENT)).isInstanceOf(SocketTimeoutException.class);
            here.intake.closeIdle(now() + 80);

            assertThatThrownBy(() -> read(connection, WAIT)).isInstanceOf(SocketException.class);
        }
        here.send(options(2));
        try (Socket connection = taken()) {
            assertThat(hear(connection)).startsWith("OPTIONS ");
        }
    }

    @Test
    void connection_is_kept_when_anything_comes_after_a_request() throws Exception {
        here.send(options(1));
        try (Socket connection = taken()) {
            hear(connection);
            connection.getOutputStream().write("\r\n\r\n".getBytes(US_ASCII));
            connection.getInputStream().readNBytes(2);

            here.intake.closeIdle(now() + 80);

            assertThatThrownBy(() -> read(connection, MOMENT)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void connection_may_rest_when_nothing_was_asked() throws Exception {
        here.send(options(1));
        try (Socket connection = taken()) {
            String request = hear(connection);
            connection.getOutputStream().write(answer(request).getBytes(US_ASCII));
            assertThat(here.answer()).isPresent();

            here.intake.closeIdle(now() + 8000);

            assertThatThrownBy(() -> read(connection, MOMENT)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void request_fails_at_once_when_its_connection_breaks_before_anything_was_answered() throws Exception {
        here.send(options(1));
        try (Socket connection = taken()) {
            connection.getOutputStream().write(answer(hear(connection)).getBytes(US_ASCII));
            assertThat(here.answer().map(Response::getStatusCode)).contains(Response.OK);

            here.send(options(2));
            hear(connection);
            connection.setSoLinger(true, 0);
        }

        assertThat(here.answer().map(Response::getStatusCode)).contains(Response.SERVICE_UNAVAILABLE);
    }

    @Test
    void request_fails_at_once_when_its_connection_brings_a_message_and_then_nonsense() throws Exception {
        here.send(options(1));
        try (Socket connection = taken()) {
            String request = hear(connection);
            here.send(options(2));
            hear(connection);

            connection
                    .getOutputStream()
                    .write((answer(request) + "SIP/2.0 200 OK\r\nContent-Length: x\r\n\r\n").getBytes(US_ASCII));

            assertThat(here.answer().map(Response::getStatusCode)).contains(Response.OK);
            assertThat(here.answer().map(Response::getStatusCode)).contains(Response.SERVICE_UNAVAILABLE);
        }
    }

    @Test
    void connection_of_ours_outlives_the_one_that_the_vendor_opens_from_the_same_port() throws Exception {
        here.send(options(1));
        try (Socket connection = taken();
                Socket another = new Socket()) {
            String request = hear(connection);
            InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), vendor.getLocalPort());
            vendor.close();
            another.setReuseAddress(true);
            another.bind(place);
            another.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), here.port));
            another.getOutputStream().write(request.replace("deaf1", "another").getBytes(US_ASCII));
            assertThat(here.next().getMethod()).isEqualTo("OPTIONS");

            connection.getOutputStream().write(answer(request).getBytes(US_ASCII));

            assertThat(here.answer().map(Response::getStatusCode)).contains(Response.OK);
        }
    }

    private Socket taken() throws IOException {
        Socket connection = vendor.accept();
        connection.setSoTimeout(WAIT);
        return connection;
    }

    private static int read(Socket connection, int millis) throws IOException {
        connection.setSoTimeout(millis);
        return connection.getInputStream().read();
    }

    /** One message without a body. */
    private static String hear(Socket connection) throws IOException {
        StringBuilder heard = new StringBuilder();
        int next = 0;
        while (next >= 0 && heard.indexOf("\r\n\r\n") < 0) {
            next = connection.getInputStream().read();
            heard.append((char) next);
        }
        return heard.toString();
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    }

    private Request options(int number) throws Exception {
        return new MessageFactoryImpl()
                .createRequest("OPTIONS sip:127.0.0.1:" + vendor.getLocalPort() + ";transport=tcp SIP/2.0\r\n"
                        + "Via: SIP/2.0/TCP 127.0.0.1:" + here.port + ";branch=z9hG4bKdeaf" + number + "\r\n"
                        + "From: <sip:a@h>;tag=1\r\nTo: <sip:1@h>\r\nCall-ID: deaf" + number + "\r\n"
                        + "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
    }

    private static String answer(String request) {
        String head = request.substring(request.indexOf("\r\n"));
        return "SIP/2.0 200 OK" + head.replace("<sip:1@h>", "<sip:1@h>;tag=2");
    }
}
