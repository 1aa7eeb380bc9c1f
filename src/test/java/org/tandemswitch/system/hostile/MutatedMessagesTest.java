package org.tandemswitch.system.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Mutation;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/**
 * Messages of a known client, and answers of a vendor, with small harms done to them: every method, in calls and out of
 * them. What they leave behind is looked for after all calls. {@code -Dtandem.fuzz=1000000} sends that many of each seed; a
 * seed that has found something once is kept.
 */
@Order(20)
class MutatedMessagesTest extends OnTheSwitch {
    private static final int MESSAGES = Integer.getInteger("tandem.fuzz", 3_000);
    private static final int A_SECOND = 600;
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    /** An INVITE that was not understood is repeated within that. */
    private static final Duration LAST_WORD = Duration.ofMillis(1500);

    private static final List<String> METHODS = List.of(
            "INVITE",
            "INVITE",
            "INVITE",
            "OPTIONS",
            "BYE",
            "CANCEL",
            "ACK",
            "REGISTER",
            "INFO",
            "UPDATE",
            "PRACK",
            "MESSAGE",
            "PUBLISH",
            "SUBSCRIBE",
            "REFER",
            "NOTIFY",
            "302",
            "200");

    private static final List<Integer> ANSWERS = List.of(100, 180, 183, 404, 480, 486, 500);

    MutatedMessagesTest(Records records) {
        super(records);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261130, 4475})
    void harm_nobody(long seed) {
        List<String> tracesBefore = tandem.log().stackTraces();
        phones.vendor(Vendor.FIRST, Script.answering());
        Random random = new Random(seed);

        try (RawSip raw = RawSip.udp(Client.ALPHA.host());
                RawSip vendor = RawSip.udp(Vendor.UDP.host(), Vendor.UDP.port())) {
            long begun = System.nanoTime();
            for (int i = 0; i < MESSAGES; i++) {
                waitUntil(begun + TimeUnit.SECONDS.toNanos(1) * i / A_SECOND);
                raw.send(mutated(new Sound(raw.port(), seed, i), random), Tandem.HOST, tandem.sipPort());
                answerNext(vendor, random, AT_ONCE);
            }
            while (answerNext(vendor, random, LAST_WORD)) {}
        }
        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("305")));
        call.awaitAnswer();
        call.hangUp();

        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
        assertThat(tandem.log().stackTraces()).isEqualTo(tracesBefore);
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static byte[] mutated(Sound messages, Random random) {
        byte[] message = messages.own(METHODS.get(random.nextInt(METHODS.size())), random);
        byte[] other = messages.other(METHODS.get(random.nextInt(METHODS.size())));
        return random.nextInt(20) == 0 ? message : Mutation.some(message, other, random);
    }

    /** @return was there something to answer? */
    private boolean answerNext(RawSip vendor, Random random, Duration patience) {
        Optional<Message> heard = vendor.receiveMessage(patience);
        heard.filter(message -> message.isRequest("INVITE")).ifPresent(invite -> answer(vendor, invite, random));
        return heard.isPresent();
    }

    /** With something harmed, then with a sound refusal, so that no call goes on. */
    private void answer(RawSip vendor, Message invite, Random random) {
        byte[] refusal = answer(invite, 486);
        byte[] harmed = Mutation.some(answer(invite, ANSWERS.get(random.nextInt(ANSWERS.size()))), refusal, random);
        if (harmed.length > 0 && !new String(harmed, ISO_8859_1).startsWith("SIP/2.0 2")) {
            vendor.send(harmed, Tandem.HOST, tandem.sipPort());
        }
        vendor.send(refusal, Tandem.HOST, tandem.sipPort());
    }

    private static byte[] answer(Message invite, int status) {
        return String.join(
                        "\r\n",
                        "SIP/2.0 " + status + " Whatever",
                        "Via: " + invite.header("Via").orElseThrow(),
                        "From: " + invite.header("From").orElseThrow(),
                        "To: " + invite.header("To").orElseThrow() + ";tag=vendor",
                        "Call-ID: " + invite.callId(),
                        "CSeq: " + invite.header("CSeq").orElseThrow(),
                        "Contact: <sip:v@" + Vendor.UDP.host() + ":" + Vendor.UDP.port() + ">",
                        "Reason: Q.850;cause=17",
                        "Content-Length: 0",
                        "",
                        "")
                .getBytes(ISO_8859_1);
    }

    /** The messages that are harmed; a Call-ID has one INVITE at most. */
    private record Sound(int port, long seed, int count) {
        private static final int REMEMBERED = 500;

        /** Often of an earlier call. */
        byte[] own(String method, Random random) {
            int call = method.equals("INVITE") ? count : Math.max(0, count - random.nextInt(REMEMBERED));
            return message(method, name("m", call));
        }

        byte[] other(String method) {
            return message(method, name("o", count));
        }

        /** With a digit changed it is not that of another one. */
        private String name(String kind, int number) {
            return kind + new UUID(new Random(seed + number).nextLong(), number) + "-" + port;
        }

        private byte[] message(String method, String call) {
            return String.join(
                            "\r\n",
                            Character.isDigit(method.charAt(0))
                                    ? "SIP/2.0 " + method + " Whatever"
                                    : method + " sip:" + Vendor.UDP.number("305") + "@127.0.0.1 SIP/2.0",
                            "Via: SIP/2.0/UDP " + Client.ALPHA.host() + ":" + port + ";rport;branch=z9hG4bK" + call,
                            "Max-Forwards: 70",
                            "From: \"A\" <sip:1001@" + Client.ALPHA.host() + ">;tag=a" + call,
                            "To: <sip:" + Vendor.UDP.number("305") + "@127.0.0.1>" + (count % 5 == 0 ? ";tag=x" : ""),
                            "Call-ID: " + call,
                            "CSeq: 1 " + (Character.isDigit(method.charAt(0)) ? "INVITE" : method),
                            "Contact: <sip:1001@" + Client.ALPHA.host() + ":" + port + ">",
                            "Supported: timer,100rel",
                            "Session-Expires: 1800",
                            "P-Asserted-Identity: <tel:+491>",
                            "Event: presence",
                            "Content-Type: application/sdp",
                            "Content-Length: " + SDP.length(),
                            "",
                            SDP)
                    .getBytes(ISO_8859_1);
        }

        private static final String SDP = String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.2",
                "s=-",
                "c=IN IP4 127.0.0.2",
                "t=0 0",
                "m=audio 40000 RTP/AVP 0 18",
                "a=fmtp:18 annexb=yes",
                "");
    }
}
