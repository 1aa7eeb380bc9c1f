package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.application.OpenDoor;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;
import org.tandemswitch.sip.transport.DropReason;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

class TcpConnectionTest {
    private static final String PING = "\r\n\r\n";
    private static final String REFUSAL = "SIP/2.0 513 ";
    private static final String KNOWN = "127.0.0.77";
    private static final Pattern TO_TAG = Pattern.compile("To: .*;tag=(\\S+)");
    private static final int CLOSED = -1;
    private static final int OPEN = -2;

    private LoopbackStack here;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 5, 100, 50, 2));
    }

    @AfterEach
    void close() throws Exception {
        here.close();
    }

    @Test
    void takes_messages_of_a_connection() throws Exception {
        try (Socket peer = connect()) {
            write(peer, options());

            assertThat(here.next().getMethod()).isEqualTo("OPTIONS");
        }
    }

    @Test
    void message_that_is_too_large_is_answered_and_the_next_one_is_taken() throws Exception {
        try (Socket peer = connect()) {
            write(peer, options().replace("Content-Length: 0", "X-Filler: " + "x".repeat(9000)));
            write(peer, options());

            assertThat(here.next().getMethod()).isEqualTo("OPTIONS");
            assertThat(new String(peer.getInputStream().readNBytes(11), US_ASCII))
                    .isEqualTo("SIP/2.0 513");
        }
    }

    @Test
    void message_that_never_ends_is_answered_and_ends_the_connection() throws Exception {
        try (Socket peer = connect()) {
            write(peer, options().replace("Content-Length: 0", "Content-Length: 900000"));
            String refusal = new String(peer.getInputStream().readNBytes(REFUSAL.length()), US_ASCII);
            here.intake.closeIdle(now());

            assertThat(refusal).isEqualTo(REFUSAL);
            peer.getInputStream().skip(8192);
            assertThat(read(peer, 3000)).isEqualTo(CLOSED);
            assertThat(here.traffic.drops(DropReason.TOO_LARGE)).isEqualTo(1);
        }
    }

    @Test
    void message_that_is_not_whole_after_half_a_minute_ends_the_connection() throws Exception {
        try (Socket peer = connect()) {
            write(peer, options());
            here.next();
            write(peer, options().substring(0, 100));
            TimeUnit.SECONDS.sleep(1);
            long now = now();

            here.intake.closeIdle(now + 20);
            assertThat(read(peer, 100)).isEqualTo(OPEN);
            here.intake.closeIdle(now + 40);

            assertThat(read(peer, 3000)).isEqualTo(CLOSED);
        }
    }

    @Test
    void refuses_more_connections_than_a_source_may_have() throws Exception {
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect()) {
            assertThat(read(third, 3000)).isEqualTo(CLOSED);
            assertThat(read(first, 100)).isEqualTo(OPEN);
            assertThat(read(second, 100)).isEqualTo(OPEN);
            assertThat(here.traffic.drops(DropReason.TOO_MANY_CONNECTIONS)).isEqualTo(1);
        }
    }

    @Test
    void has_room_again_when_a_connection_is_gone() throws Exception {
        for (int i = 0; i < 6; i++) {
            try (Socket peer = connect()) {
                write(peer, PING);
                read(peer, 1000);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }

        assertThat(here.traffic.drops(DropReason.TOO_MANY_CONNECTIONS)).isZero();
    }

    @Test
    void closes_a_connection_that_never_brings_a_message() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        try (Socket silent = connect();
                Socket useful = connect()) {
            write(useful, options());
            here.next();

            here.intake.closeIdle(now() + 200);

            assertThat(read(silent, 3000)).isEqualTo(CLOSED);
            assertThat(read(useful, 100)).isEqualTo(OPEN);
        }
    }

    @Test
    void closes_a_connection_that_brings_nothing_but_pings() throws Exception {
        long before = now();
        try (Socket peer = connect()) {
            TimeUnit.SECONDS.sleep(3);
            write(peer, PING);
            assertThat(hear(peer, 3000)).isEqualTo("\r\n");

            here.intake.closeIdle(before + 123);

            assertThat(read(peer, 3000)).isEqualTo(CLOSED);
        }
    }

    @Test
    void closes_a_connection_of_which_nothing_was_let_in() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));
        try (Socket peer = connect()) {
            write(peer, options());
            assertThat(hear(peer, 3000)).startsWith("SIP/2.0 403 ");

            here.intake.closeIdle(now() + 200);

            assertThat(read(peer, 3000)).isEqualTo(CLOSED);
        }
    }

    @Test
    void connection_outlives_the_registration_it_brought() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        try (Socket peer = connect()) {
            write(peer, options());
            here.next();

            here.intake.closeIdle(now() + 3700);
            assertThat(read(peer, 100)).isEqualTo(OPEN);
            here.intake.closeIdle(now() + 7300);

            assertThat(read(peer, 3000)).isEqualTo(CLOSED);
        }
    }

    @Test
    void strangers_leave_room_for_whoever_is_known() throws Exception {
        close();
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 100, 100, 8, 10));
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        try (Socket known = connect(KNOWN)) {
            write(known, options());
            here.next();
            List<Socket> strangers = new ArrayList<>();
            for (int place = 0; place < 7; place++) {
                strangers.add(connect());
            }

            try (Socket knownToo = connect(KNOWN)) {
                assertThat(read(strangers.get(6), 3000)).isEqualTo(CLOSED);
                assertThat(read(strangers.get(5), 100)).isEqualTo(OPEN);
                assertThat(read(knownToo, 100)).isEqualTo(OPEN);
            }
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void whoever_is_known_takes_the_place_of_the_oldest_stranger() throws Exception {
        close();
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 100, 100, 4, 10));
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        try (Socket proven = connect(KNOWN)) {
            write(proven, options());
            here.next();

            try (Socket oldest = connect();
                    Socket younger = connect();
                    Socket youngest = connect();
                    Socket known = connect(KNOWN)) {
                assertThat(read(oldest, 3000)).isEqualTo(CLOSED);
                for (Socket kept : List.of(proven, younger, youngest, known)) {
                    assertThat(read(kept, 100)).isEqualTo(OPEN);
                }
            }
        }
    }

    @Test
    void whoever_is_known_and_has_too_many_connections_loses_one_that_has_brought_nothing() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        try (Socket proven = connect()) {
            write(proven, options());
            here.next();

            try (Socket silent = connect();
                    Socket third = connect()) {
                assertThat(read(silent, 3000)).isEqualTo(CLOSED);
                assertThat(read(proven, 100)).isEqualTo(OPEN);
                assertThat(read(third, 100)).isEqualTo(OPEN);
            }
        }
    }

    @Test
    void first_two_messages_of_a_connection_leave_it_open() throws Exception {
        close();
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 0, 10_000, 50, 50));
        for (int i = 0; i < 20; i++) {
            try (Socket peer = connect()) {
                write(peer, options("first" + i) + options("second" + i));
                here.next();
                here.next();

                assertThat(read(peer, 100)).isEqualTo(OPEN);
            }
        }
    }

    @Test
    void what_a_known_peer_brings_too_fast_waits_and_is_not_lost() throws Exception {
        close();
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 0, 10_000, 50, 2));
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        here.takesTime = Duration.ofMillis(2);
        try (Socket peer = connect()) {
            write(peer, options());
            here.next();
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 600; i++) {
                many.append(options("many" + i));
            }
            write(peer, many.toString());

            for (int i = 0; i < 600; i++) {
                assertThat(here.next()).as("message %d", i).isNotNull();
            }
            assertThat(here.traffic.drops(DropReason.QUEUE_FULL)).isZero();
        }
    }

    @Test
    void answer_goes_where_the_sender_listens_when_its_connection_is_gone() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(20_000);
            Request request;
            try (Socket peer = connect()) {
                write(peer, options().replace("127.0.0.1:9;", "127.0.0.1:" + listening.getLocalPort() + ";"));
                request = here.next();
            }
            TimeUnit.SECONDS.sleep(3);
            here.answer(request, Response.OK);

            try (Socket peer = listening.accept()) {
                assertThat(hear(peer, 20_000)).startsWith("SIP/2.0 200 ");
            }
        }
    }

    @Test
    void whoever_was_let_in_takes_no_room_from_others_who_come() throws Exception {
        close();
        here = new LoopbackStack(Transport.TCP, new Limits(4000, 100, 100, 4, 10));
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect()) {
            for (Socket let : List.of(first, second, third)) {
                write(let, options().replace("z9hG4bKt", "z9hG4bK" + let.getLocalPort()));
                assertThat(here.next().getMethod()).isEqualTo("OPTIONS");
            }

            try (Socket fourth = connect()) {
                assertThat(read(fourth, 100)).isEqualTo(OPEN);
            }
        }
    }

    @Test
    void whoever_is_turned_away_is_told_so_once() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));
        try (Socket peer = connect()) {
            write(peer, invite());
            String refusal = hear(peer, 3000);
            Matcher tag = TO_TAG.matcher(refusal);

            assertThat(refusal).startsWith("SIP/2.0 403 ").containsOnlyOnce("SIP/2.0 ");
            assertThat(tag.find()).isTrue();
            write(peer, invite().replace("INVITE", "ACK").replace("<sip:1@h>", "<sip:1@h>;tag=" + tag.group(1)));
            assertThat(hear(peer, 1000)).isEmpty();
        }
    }

    @Test
    void whoever_is_ignored_hears_nothing() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.IGNORE);
        try (Socket peer = connect()) {
            write(peer, invite());

            assertThat(hear(peer, 1000)).isEmpty();
        }
    }

    @Test
    void stream_that_cannot_be_understood_is_dropped_once() throws Exception {
        here.doorman.ask(new Silent());
        try (Socket peer = connect()) {
            write(peer, options().replace("Content-Length: 0", "Content-Length: x"));

            assertThat(read(peer, 3000)).isEqualTo(CLOSED);
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(here.traffic.drops(DropReason.MALFORMED)).isEqualTo(1);
        }
    }

    /** Says nothing to those it does not know. */
    private static final class Silent implements OpenDoor {
        @Override
        public Reception receive(Visitor visitor) {
            return Reception.LET_IN;
        }

        @Override
        public boolean answersStrangers() {
            return false;
        }
    }

    @Test
    void answers_a_ping_but_no_flood_of_them() throws Exception {
        try (Socket peer = connect()) {
            write(peer, PING);
            assertThat(read(peer, 3000)).isEqualTo('\r');

            write(peer, PING.repeat(100));

            for (int turn = 0; turn < 1000 && here.traffic.drops(DropReason.RATE_LIMITED) <= 80; turn++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(here.traffic.drops(DropReason.RATE_LIMITED)).isGreaterThan(80);
        }
    }

    private Socket connect() throws IOException, InterruptedException {
        return connect("127.0.0.1");
    }

    private Socket connect(String from) throws IOException, InterruptedException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), here.port, InetAddress.getByName(from), 0);
        TimeUnit.MILLISECONDS.sleep(50);
        return socket;
    }

    private static void write(Socket peer, String text) throws IOException {
        peer.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static int read(Socket peer, int millis) throws IOException {
        peer.setSoTimeout(millis);
        try {
            return peer.getInputStream().read();
        } catch (SocketTimeoutException e) {
            return OPEN;
        }
    }

    /** Everything until it is quiet. */
    private static String hear(Socket peer, int millis) throws IOException {
        StringBuilder heard = new StringBuilder();
        for (int next = read(peer, millis); next >= 0; next = read(peer, 500)) {
            heard.append((char) next);
        }
        return heard.toString();
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    }

    private static String invite() {
        return options()
                .replace("OPTIONS", "INVITE")
                .replace("Max-Forwards", "Contact: <sip:a@127.0.0.1:9>\r\nMax-Forwards");
    }

    private static String options(String call) {
        return options().replace("z9hG4bKt", "z9hG4bK" + call).replace("Call-ID: tcp", "Call-ID: " + call);
    }

    private static String options() {
        return "OPTIONS sip:1@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1:9;branch=z9hG4bKt\r\n"
                + "From: <sip:a@h>;tag=1\r\nTo: <sip:1@h>\r\nCall-ID: tcp\r\nCSeq: 1 OPTIONS\r\n"
                + "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }
}
