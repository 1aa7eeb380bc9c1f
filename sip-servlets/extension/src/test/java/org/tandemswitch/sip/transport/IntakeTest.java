package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.sip.application.OpenDoor;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;
import org.tandemswitch.sip.engine.EngineLogger;
import org.tandemswitch.sip.extension.CapturedLog;

class IntakeTest {
    @RegisterExtension
    final CapturedLog said = new CapturedLog();

    private static final String GOOD = "INVITE sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1\r\n"
            + "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: 77\r\nCSeq: 1 INVITE\r\n"
            + "Contact: <sip:a@h>\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";

    private final Traffic traffic = new Traffic();
    private final Lanes lanes = new Lanes(1, 16);
    private final Limits limits = new Limits(500, 3, 100, 10, 10);
    private final Doorman doorman = new Doorman(limits, 7);
    private final Intake intake = new Intake(lanes, limits, doorman, traffic);
    private final RecordingPeer peer = new RecordingPeer();

    @BeforeAll
    static void silence() {
        CommonLogger.legacyLogger = new EngineLogger();
    }

    @AfterEach
    void stop() {
        lanes.stop();
    }

    @Test
    void delivers_a_good_message() throws InterruptedException {
        lanes.start();

        take(GOOD.getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("delivered INVITE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CSeq: 1 BYE",
                "CSeq: x INVITE",
                "CSeq: 99999999999999 INVITE",
                "CSeq: 1 INVITE\r\nContent-Length: -3",
                "CSeq: 1 INVITE\r\nContact: <sip:a@h",
                "CSeq: 1 INVITE\r\nMax-Forwards: many",
            })
    void answers_400_to_a_request_that_cannot_be_read(String spoiled) throws InterruptedException {
        lanes.start();

        take(GOOD.replace("CSeq: 1 INVITE", spoiled).getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("SIP/2.0 400 Bad Request");
        assertThat(traffic.drops(DropReason.MALFORMED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBSCRIBE", "NOTIFY", "PUBLISH"})
    void answers_400_to_a_request_about_events_that_names_none(String method) throws InterruptedException {
        lanes.start();

        take(GOOD.replace("INVITE", method).getBytes(ISO_8859_1));
        take(GOOD.replace("CSeq: 1 INVITE", "CSeq: 1 " + method + "\r\nEvent: presence")
                .replace("INVITE", method)
                .getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("SIP/2.0 400 Bad Request");
        assertThat(peer.next()).isEqualTo("delivered " + method);
    }

    @Test
    void answers_505_to_another_version() throws InterruptedException {
        lanes.start();

        take(GOOD.replace("SIP/2.0\r\nVia", "SIP/9.0\r\nVia").getBytes(ISO_8859_1));

        assertThat(peer.next()).startsWith("SIP/2.0 505 ");
    }

    @Test
    void does_not_answer_an_ack_of_another_version() throws InterruptedException {
        lanes.start();

        take(GOOD.replace("INVITE", "ACK")
                .replace("SIP/2.0\r\nVia", "SIP/9.0\r\nVia")
                .getBytes(ISO_8859_1));
        take(GOOD.getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("delivered INVITE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello hello hello", "\u0000\u0000\u0000\u0000\u0000\u0000", "SIP/2.0 200 OK\r\n\r\n"})
    void is_silent_to_noise(String noise) throws InterruptedException {
        lanes.start();

        take(noise.getBytes(ISO_8859_1));
        take(GOOD.getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("delivered INVITE");
    }

    @Test
    void drops_what_is_too_much() {
        assertThat(intake.admits(peer.address())).isTrue();
        for (int i = 0; i < 6; i++) {
            intake.admits(peer.address());
        }

        assertThat(traffic.drops(DropReason.RATE_LIMITED)).isPositive();
    }

    @Test
    void answers_513_to_what_is_too_large() throws InterruptedException {
        lanes.start();

        take(GOOD.replace("Content-Length: 0", "X-Filler: " + "x".repeat(500)).getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("SIP/2.0 513 Message Too Large");
        assertThat(traffic.drops(DropReason.TOO_LARGE)).isEqualTo(1);
    }

    @Test
    @DisplayName("AU-06: whoever is to hear nothing is told neither that a request is broken nor that it is too large")
    void is_silent_to_whom_it_is_told_to() throws InterruptedException {
        doorman.ask(new Deaf());
        lanes.start();

        take(GOOD.replace("CSeq: 1 INVITE", "CSeq: x INVITE").getBytes(ISO_8859_1));
        take(GOOD.replace("Content-Length: 0", "X-Filler: " + "x".repeat(500)).getBytes(ISO_8859_1));
        take(GOOD.getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("delivered INVITE");
    }

    @Test
    void is_silent_to_noise_that_is_too_large() throws InterruptedException {
        lanes.start();

        take("x".repeat(501).getBytes(ISO_8859_1));
        take(GOOD.getBytes(ISO_8859_1));

        assertThat(peer.next()).isEqualTo("delivered INVITE");
    }

    @Test
    void drops_what_finds_its_lane_full() {
        doorman.met(peer.address());

        for (int i = 0; i < 18; i++) {
            take(GOOD.getBytes(ISO_8859_1));
        }

        assertThat(traffic.drops()).containsEntry("QUEUE_FULL", 2L);
    }

    @Test
    void leaves_strangers_out_when_much_is_waiting() {
        for (int i = 0; i < 10; i++) {
            take(GOOD.getBytes(ISO_8859_1));
        }

        assertThat(traffic.drops()).containsExactly(Map.entry("NO_TIME_FOR_STRANGERS", 5L));
    }

    @Test
    void counts_strangers_more_strictly_than_those_it_knows() throws UnknownHostException {
        Limits strict = new Limits(500, 0, 100, 10, 10, new OverloadRules(2, 10, Duration.ofSeconds(1), 100));
        Intake wary = new Intake(lanes, strict, doorman, traffic);
        InetAddress stranger = InetAddress.getByName("127.0.0.9");
        doorman.met(peer.address());

        assertThat(IntStream.range(0, 10).filter(i -> wary.admits(stranger)).count())
                .isBetween(2L, 4L);
        assertThat(IntStream.range(0, 10)
                        .filter(i -> wary.admits(peer.address()))
                        .count())
                .isEqualTo(10);
    }

    @Test
    void takes_only_so_many_new_connections_of_a_stranger_in_a_second() throws UnknownHostException {
        InetAddress stranger = InetAddress.getByName("127.0.0.9");
        doorman.met(peer.address());

        assertThat(IntStream.range(0, 1000)
                        .filter(i -> intake.refusedConnection(stranger).isEmpty())
                        .count())
                .isBetween(50L, 200L);
        assertThat(IntStream.range(0, 1000)
                        .allMatch(i -> intake.refusedConnection(peer.address()).isEmpty()))
                .isTrue();
    }

    @Test
    void hears_all_strangers_together_as_one_until_the_machine_has_had_a_rest() throws UnknownHostException {
        OverloadRules rules = new OverloadRules(20, 10, Duration.ofSeconds(1), 90);
        Patience patience = new Patience(rules);
        Lanes busy = new Lanes(1, 16, patience);
        Intake wary = new Intake(busy, new Limits(500, 0, 100, 10, 10, rules), doorman, traffic);
        InetAddress known = InetAddress.getByName("127.0.1.1");
        doorman.met(known);

        patience.loaded(95);
        assertThat(strangersHeard(wary)).isBetween(20L, 40L);
        assertThat(IntStream.range(0, 100).allMatch(i -> wary.admits(known))).isTrue();
        assertThat(traffic.drops()).containsOnlyKeys("NO_TIME_FOR_STRANGERS");

        IntStream.range(0, 9).forEach(second -> patience.loaded(50));
        assertThat(strangersHeard(wary)).isLessThanOrEqualTo(40);

        patience.loaded(50);
        assertThat(strangersHeard(wary)).isEqualTo(200);
    }

    private static long strangersHeard(Intake intake) {
        return IntStream.rangeClosed(1, 200)
                .mapToObj(number -> new InetSocketAddress("127.0.2." + number, 5060).getAddress())
                .filter(intake::admits)
                .count();
    }

    private void take(byte[] message) {
        intake.take(message, message.length, peer);
    }

    private static final class Deaf implements OpenDoor {
        @Override
        public Reception receive(Visitor visitor) {
            return Reception.IGNORE;
        }

        @Override
        public boolean answersStrangers() {
            return false;
        }
    }

    private static final class RecordingPeer implements Peer {
        @Override
        public Transport transport() {
            return Transport.UDP;
        }

        @Override
        public InetSocketAddress local() {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);
        }

        @Override
        public InetSocketAddress remote() {
            return new InetSocketAddress(address(), 5070);
        }

        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return String.valueOf(events.poll(30, TimeUnit.SECONDS));
        }

        @Override
        public InetAddress address() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public void deliver(SIPMessage message) {
            events.add("delivered " + message.getCSeq().getMethod());
        }

        @Override
        public void reply(byte[] message) {
            events.add(new String(message, ISO_8859_1).lines().findFirst().orElse(""));
        }
    }
}
