package org.tandemswitch.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** Nothing one leg writes makes a header field, or a second message, of the other. */
@Order(20)
class SmugglingTest extends OnTheSwitch {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String SDP =
            "v=0\r\no=- 1 1 IN IP4 127.0.0.2\r\ns=-\r\nc=IN IP4 127.0.0.2\r\nt=0 0\r\n" + "m=audio 20000 RTP/AVP 8\r\n";

    SmugglingTest(Records records) {
        super(records);
    }

    /** Each is put before the other fields; what cannot be read in one way only is refused, the rest is left behind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: a\r\n X-Evil: folded",
                "Subject: a\rX-Evil: bare CR",
                "Subject: a\nX-Evil: bare LF",
                "Subject: a\0\r\nX-Evil: behind a NUL",
                "Subject: a\r\n \r\nX-Evil: behind a blank line",
                "X-Evil : with a blank",
                "X-Evil\t: with a tab",
                "P-Asserted-Identity : <sip:evil@example.com>",
                "Remote-Party-ID\t: <sip:evil@example.com>",
                "Content-Disposition: session;a=b\r\n X-Evil: folded",
                "Content-Disposition: session\r\n\tX-Evil: folded",
                "Content-Disposition: session\rX-Evil: bare CR",
                "Info-Package: a\r\n X-Evil: folded",
                "Supported: timer\r\n X-Evil: 100rel",
                "Content-Length: 0\r\nX-Evil: the body begins here",
                "l: 5",
                "Call-ID: another",
                "Max-Forwards: 69",
            })
    void what_the_caller_adds_does_not_reach_the_vendor(String field) {
        Phone vendor = phones.vendor(Vendor.UDP, Script.refusing(486));

        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            phones.send(raw, invite(raw, Vendor.UDP.number("333"), "1001", field, SDP));
            int status = finalAnswer(raw);

            assertThat(status).isIn(400, 486);
            Optional<Received> leg = vendor.pollCall(Duration.ofMillis(status == 486 ? 1000 : 50));
            assertThat(leg.isPresent()).isEqualTo(status == 486);
            leg.ifPresent(call -> assertHarmless(call.invite()));
        }
    }

    @ParameterizedTest
    @DisplayName("SI-11 a wish to stay unknown is heeded however it is written")
    @ValueSource(strings = {"Privacy: id, user;", "privacy:id,critical", "Privacy: hush"})
    void wish_that_nobody_can_read_is_still_one(String field) {
        String number = "100155501";
        Phone vendor = phones.vendor(Vendor.DISCREET, Script.refusing(486));

        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            phones.send(raw, invite(raw, Vendor.DISCREET.number("336"), number, field, SDP));

            assertThat(finalAnswer(raw)).isEqualTo(486);
            assertThat(vendor.awaitCall().invite().text()).doesNotContain(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001%0d%0aX-Evil:%201",
                "1001%0D%0A%0D%0AINVITE",
                "1001%00",
                "1001;x=%0d%0aX-Evil:1",
                "%22%3E%0d%0aX-Evil:1",
            })
    void escaped_line_ends_in_a_number_stay_escaped_or_stay_behind(String number) {
        Phone vendor = phones.vendor(Vendor.UDP, Script.refusing(486));

        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            phones.send(raw, invite(raw, Vendor.UDP.number("334"), number, "Subject: x", SDP));
            assertThat(finalAnswer(raw)).isIn(400, 404, 484, 486);
            vendor.pollCall(Duration.ofMillis(300)).ifPresent(call -> assertHarmless(call.invite()));
        }
    }

    @Test
    void what_follows_the_announced_body_is_cut_off() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.refusing(486));

        try (RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            String invite = invite(raw, Vendor.UDP.number("335"), "1001", "Subject: x", SDP);
            phones.send(raw, invite + "BYE sip:evil@example.com SIP/2.0\r\nX-Evil: 1\r\n\r\n");

            assertThat(finalAnswer(raw)).isEqualTo(486);
            Message passed = vendor.awaitCall().invite();
            assertThat(passed.text()).doesNotContain("evil", "X-Evil");
            assertThat(passed.body()).isEqualTo(SDP);
        }
    }

    @Test
    void answer_that_can_be_read_in_two_ways_is_no_answer() {
        try (RawSip vendor = RawSip.udp(Vendor.UDP.host(), Vendor.UDP.port());
                RawSip raw = RawSip.udp(Client.ALPHA.host())) {
            phones.send(raw, invite(raw, Vendor.UDP.number("337"), "1001", "Subject: x", SDP));
            Message invite = awaitInvite(vendor);

            vendor.send(answer(invite, "486 Busy\rX-Evil: 1"), Tandem.HOST, tandem.sipPort());
            vendor.send(answer(invite, "487 No\r\nContent-Length: 9"), Tandem.HOST, tandem.sipPort());
            vendor.send(answer(invite, "404 Gone"), Tandem.HOST, tandem.sipPort());

            assertThat(finalAnswer(raw)).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("A gateway that asks for a proof gets none")
    void challenge_of_a_gateway_is_not_answered_with_anything() {
        Phone vendor = phones.vendor(
                Vendor.UDP,
                Script.onInvite()
                        .reply(
                                Duration.ofMillis(20),
                                Reply.of(407)
                                        .header("Proxy-Authenticate", "Digest realm=\"elsewhere\", nonce=\"n\"")
                                        .header("WWW-Authenticate", "Digest realm=\"tandem\", nonce=\"n\"")));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("338")));
        call.awaitFinal(PATIENCE);

        assertThat(vendor.traffic().received().requests("INVITE").all())
                .allSatisfy(invite -> assertThat(invite.text()).doesNotContain("Authorization"));
        assertThat(records.only(call).isAnswered()).isFalse();
    }

    private static Message awaitInvite(RawSip vendor) {
        Message heard = vendor.receiveMessage(PATIENCE).orElseThrow();
        while (!heard.isRequest("INVITE")) {
            heard = vendor.receiveMessage(PATIENCE).orElseThrow();
        }
        return heard;
    }

    private static void assertHarmless(Message message) {
        String head = message.text().split("\r\n\r\n", 2)[0];
        assertThat(head.lines().map(line -> line.split("[ \t:]", 2)[0]))
                .doesNotContain("X-Evil", "P-Asserted-Identity", "Remote-Party-ID");
        assertThat(head.replace("\r\n", "")).doesNotContain("\r", "\n", "\0");
        assertThat(message.headers("Content-Length")).hasSizeLessThanOrEqualTo(1);
    }

    private static int finalAnswer(RawSip raw) {
        for (int tries = 0; tries < 5; tries++) {
            int status = raw.receiveMessage(PATIENCE).map(Message::status).orElseThrow();
            if (status >= 200) {
                return status;
            }
        }
        throw new AssertionError("no final answer");
    }

    private static String invite(RawSip raw, String number, String caller, String field, String body) {
        String host = Client.ALPHA.host();
        long call = System.nanoTime();
        return String.join(
                "\r\n",
                "INVITE sip:" + number + "@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP " + host + ":" + raw.port() + ";branch=z9hG4bKs" + call + ";rport",
                field,
                "Max-Forwards: 70",
                "From: \"Some one\" <sip:" + caller + "@" + host + ">;tag=s" + call,
                "To: <sip:" + number + "@127.0.0.1>",
                "Call-ID: smuggling-" + call + "@" + host,
                "CSeq: 1 INVITE",
                "Contact: <sip:1001@" + host + ":" + raw.port() + ">",
                "Content-Type: application/sdp",
                "Content-Length: " + body.length(),
                "",
                body);
    }

    private static String answer(Message invite, String status) {
        return String.join(
                "\r\n",
                "SIP/2.0 " + status,
                "Via: " + invite.header("Via").orElseThrow(),
                "From: " + invite.header("From").orElseThrow(),
                "To: " + invite.header("To").orElseThrow() + ";tag=v",
                "Call-ID: " + invite.callId(),
                "CSeq: "
                        + List.of(invite.header("CSeq").orElseThrow().split(" "))
                                .get(0) + " INVITE",
                "Content-Length: 0",
                "",
                "");
    }
}
