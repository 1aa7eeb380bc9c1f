package org.tandemswitch.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

@Order(20)
class MalformedMessageTest extends OnTheSwitch {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofMillis(300);
    /** Words of a parser, a stack or a language that nobody outside need read. */
    private static final List<String> INSIDE =
            List.of("Exception", "gov.nist", "java.", "parse", "Parse", "WildFly", "mobicents", "null");

    private final List<String> tracesBefore = new ArrayList<>();

    MalformedMessageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void read_log() {
        tracesBefore.addAll(tandem.log().stackTraces());
    }

    @AfterEach
    void switch_goes_on() {
        phones.vendor(Vendor.UDP, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("300")));
        call.awaitAnswer();
        call.hangUp();

        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
        assertThat(tandem.log().stackTraces()).isEqualTo(tracesBefore);
    }

    static Stream<Arguments> answered() {
        return Stream.of(
                Arguments.of(
                        "CSeq that is no number",
                        400,
                        change((torture, number) -> torture.with(number, "CSeq", "one INVITE"))),
                Arguments.of(
                        "CSeq of another method",
                        400,
                        change((torture, number) -> torture.with(number, "CSeq", "1 BYE"))),
                Arguments.of(
                        "Content-Length that is no number",
                        400,
                        change((torture, number) -> torture.with(number, "Content-Length", "-7"))),
                Arguments.of(
                        "Content-Length longer than the message",
                        400,
                        change((torture, number) -> torture.with(number, "Content-Length", "5000"))),
                Arguments.of(
                        "unknown version of SIP",
                        505,
                        change((torture, number) ->
                                torture.requestLine(number, "INVITE sip:" + number + "@127.0.0.1 SIP/9.0"))),
                Arguments.of(
                        "Max-Forwards beyond all bounds",
                        400,
                        change((torture, number) -> torture.with(number, "Max-Forwards", "99999"))),
                Arguments.of(
                        "request URI with a blank",
                        400,
                        change((torture, number) ->
                                torture.requestLine(number, "INVITE sip:" + number + " 4@127.0.0.1 SIP/2.0"))));
    }

    private interface Change {
        String of(Torture torture, String number);
    }

    private static Change change(Change change) {
        return change;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answered")
    void gets_a_plain_refusal_where_an_answer_is_possible(String what, int status, Object change) {
        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            Torture torture = new Torture(Client.ALPHA.host(), raw.port());

            phones.send(raw, ((Change) change).of(torture, Vendor.UDP.number("301")));
            Optional<Message> answer = raw.receiveMessage(PATIENCE);

            assertThat(answer.map(Message::status)).as(what).contains(status);
            assertThat(answer.orElseThrow().text()).doesNotContain(INSIDE);
        }
    }

    static Stream<Arguments> unanswered() {
        return Stream.of(
                Arguments.of("no Via", change((torture, number) -> torture.without(number, "Via"))),
                Arguments.of("no Call-ID", change((torture, number) -> torture.without(number, "Call-ID"))),
                Arguments.of("no From", change((torture, number) -> torture.without(number, "From"))),
                Arguments.of("no To", change((torture, number) -> torture.without(number, "To"))),
                Arguments.of(
                        "only a request line",
                        change((torture, number) -> "INVITE sip:" + number + "@127.0.0.1 SIP/2.0\r\n\r\n")),
                Arguments.of("half a message", change((torture, number) -> torture.good(number)
                        .substring(0, 60))),
                Arguments.of("no SIP at all", change((torture, number) -> "GET / HTTP/1.1\r\nHost: a\r\n\r\n")),
                Arguments.of("keep-alive", change((torture, number) -> "\r\n\r\n")),
                Arguments.of(
                        "stray answer", change((torture, number) -> torture.requestLine(number, "SIP/2.0 200 OK"))),
                Arguments.of("stray ACK", change((torture, number) -> torture.requestLine(
                                number, "ACK sip:" + number + "@127.0.0.1 SIP/2.0")
                        .replace("1 INVITE", "1 ACK"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unanswered")
    void is_met_with_silence_where_no_answer_is_possible(String what, Object change) {
        Phone vendor = phones.vendor(Vendor.TCP, Script.answering());
        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            Torture torture = new Torture(Client.ALPHA.host(), raw.port());

            phones.send(raw, ((Change) change).of(torture, Vendor.TCP.number("302")));

            assertThat(raw.receive(SOON)).as(what).isEmpty();
            assertThat(vendor.pollCall(SOON)).isEmpty();
        }
    }

    @Test
    void three_hundred_packets_of_garbage_change_nothing() {
        Random random = new Random(20260101);
        List<String> answers = new ArrayList<>();

        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            for (int i = 0; i < 300; i++) {
                raw.send(garbage(random, i), Tandem.HOST, tandem.sipPort());
            }
            raw.receive(SOON).ifPresent(answers::add);
        }

        assertThat(answers).noneMatch(answer -> INSIDE.stream().anyMatch(answer::contains));
    }

    /** Noise, good messages with noise in them, and packets far too long. */
    private byte[] garbage(Random random, int i) {
        byte[] noise = new byte[1 + random.nextInt(i % 50 == 0 ? 60_000 : 1200)];
        random.nextBytes(noise);
        if (i % 3 == 0) {
            byte[] message = Torture.bytes(new Torture(Client.STRANGER, 9).good(Vendor.UDP.number("30" + i)));
            for (int hit = 0; hit < 12; hit++) {
                message[random.nextInt(message.length)] = (byte) random.nextInt(256);
            }
            return message;
        }
        return noise;
    }

    @Test
    void peer_that_sends_garbage_over_tcp_loses_its_connection_and_nobody_else_does() {
        Phone vendor = phones.vendor(Vendor.FIRST, Script.ringing());
        Phone client = phones.clientOverTcp();
        Dialled call = phones.place(client.call(Vendor.FIRST.number("303")));
        call.awaitRinging();

        try (RawSip raw = RawSip.tcp(Client.ALPHA.host(), Tandem.HOST, tandem.sipPort())) {
            raw.send("\u0000\u0001 this is no SIP \r\n\r\n".getBytes(StandardCharsets.UTF_8), "", 0);
            raw.receive(SOON);
        }
        call.cancel();
        vendor.awaitCall().awaitCancel();

        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        assertThat(records.only(call).endReason()).isEqualTo("caller_cancel");
    }

    @Test
    void message_in_many_small_pieces_over_tcp_is_one_message() throws Exception {
        try (RawSip raw = RawSip.tcp(Client.ALPHA.host(), Tandem.HOST, tandem.sipPort())) {
            String invite =
                    new Torture(Client.ALPHA.host(), raw.port()).good("9990001").replace("SIP/2.0/UDP", "SIP/2.0/TCP");

            for (int i = 0; i < invite.length(); i += 40) {
                raw.send(Torture.bytes(invite.substring(i, Math.min(i + 40, invite.length()))), "", 0);
            }
            StringBuilder heard = new StringBuilder();
            for (int tries = 0; tries < 30 && !heard.toString().contains("SIP/2.0 404"); tries++) {
                raw.receive(SOON).ifPresent(heard::append);
            }

            assertThat(heard.toString()).contains("SIP/2.0 404");
        }
    }

    @Test
    void acknowledgement_of_what_was_not_refused_goes_nowhere() {
        phones.vendor(Vendor.FIRST, Script.ringing());
        try (RawSip raw = RawSip.udp(Client.ALPHA.host());
                RawSip elsewhere = RawSip.udp(Client.STRANGER)) {
            Torture torture = new Torture(Client.ALPHA.host(), raw.port());
            String number = Vendor.FIRST.number("306");
            String target = "sip:x@" + Client.STRANGER + ":" + elsewhere.port();

            phones.send(raw, torture.good(number));
            awaitStatus(raw, 180);
            phones.send(
                    raw,
                    torture.requestLine(number, "ACK " + target + " SIP/2.0").replace("1 INVITE", "1 ACK"));
            Optional<String> relayed = elsewhere.receive(SOON);
            phones.send(
                    raw,
                    torture.requestLine(number, "CANCEL sip:" + number + "@127.0.0.1 SIP/2.0")
                            .replace("1 INVITE", "1 CANCEL"));
            Message refused = awaitStatus(raw, 487);
            phones.send(
                    raw,
                    torture.requestLine(number, "ACK sip:" + number + "@127.0.0.1 SIP/2.0")
                            .replace("1 INVITE", "1 ACK")
                            .replaceFirst(
                                    "(?m)^To: .*", "To: " + refused.header("To").orElseThrow()));

            assertThat(relayed).isEmpty();
        }
    }

    private static Message awaitStatus(RawSip raw, int status) {
        Message heard = raw.receiveMessage(PATIENCE).orElseThrow();
        while (heard.status() != status) {
            heard = raw.receiveMessage(PATIENCE).orElseThrow();
        }
        return heard;
    }

    @Test
    void request_outside_any_call_is_refused() {
        for (String method : List.of("BYE", "INFO", "UPDATE")) {
            try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
                String request = new Torture(Client.ALPHA.host(), raw.port())
                        .requestLine("71304", method + " sip:71304@127.0.0.1 SIP/2.0")
                        .replace("1 INVITE", "1 " + method)
                        .replace("To: <sip:71304@127.0.0.1>", "To: <sip:71304@127.0.0.1>;tag=gone");

                phones.send(raw, request);

                assertThat(raw.receiveMessage(PATIENCE).map(Message::status))
                        .as(method)
                        .contains(481);
            }
        }
    }

    @Test
    void options_are_answered_to_clients_alone() {
        try (RawSip client = RawSip.udp(Client.ALPHA.host());
                RawSip stranger = RawSip.udp(Client.STRANGER)) {
            phones.send(client, options(Client.ALPHA.host(), client.port()));
            phones.send(stranger, options(Client.STRANGER, stranger.port()));

            Message known = client.receiveMessage(PATIENCE).orElseThrow();
            assertThat(known.status()).isEqualTo(200);
            assertThat(known.headers("Allow")).anyMatch(allowed -> allowed.contains("INVITE"));
            assertThat(stranger.receiveMessage(PATIENCE).map(Message::status)).contains(403);
        }
    }

    @Test
    void messages_are_counted_by_method_and_status_and_what_was_dropped_by_reason() {
        phones.vendor(Vendor.FIRST, Script.answering());
        Map<String, Long> once = Map.of(
                "requests-received INVITE", 1L,
                "requests-received BYE", 1L,
                "requests-sent INVITE", 1L,
                "requests-sent BYE", 1L,
                "responses-received 200", 2L,
                "responses-sent 200", 2L,
                "dropped MALFORMED", 1L);

        // what a busy machine makes somebody repeat is counted again
        Map<String, Long> counted = countsOfACall();
        for (int again = 0; again < 2 && !counted.equals(once); again++) {
            counted = countsOfACall();
        }

        assertThat(counted).isEqualTo(once);
    }

    /** And of a datagram that is no SIP. */
    private Map<String, Long> countsOfACall() {
        Map<String, Long> before = counts();
        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            phones.send(raw, "no SIP at all");
            Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("304")));
            call.awaitAnswer();
            call.hangUp();
            records.only(call);
        }
        Map<String, Long> more = counts();
        more.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
        return more;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String name : List.of(
                "requests-received INVITE",
                "requests-received BYE",
                "requests-sent INVITE",
                "requests-sent BYE",
                "responses-received 200",
                "responses-sent 200",
                "dropped MALFORMED")) {
            String[] words = name.split(" ", 2);
            counts.put(name, tandem.management().sipCount(words[0], words[1]));
        }
        return counts;
    }

    private static String options(String host, int port) {
        return new Torture(host, port)
                .requestLine("71305", "OPTIONS sip:127.0.0.1 SIP/2.0")
                .replace("1 INVITE", "1 OPTIONS");
    }
}
