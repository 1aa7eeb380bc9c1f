package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.tandemswitch.system.server.Vendor;

/** SI-02, SI-14, SI-15: what is in messages, described, in parts or in short forms. */
@Order(16)
class BodyTest extends OnTheSwitch {
    private static final String AUDIO = String.join(
            "\r\n",
            "v=0",
            "o=- 1 1 IN IP4 127.0.0.2",
            "s=-",
            "c=IN IP4 127.0.0.2",
            "t=0 0",
            "m=audio 40000 RTP/AVP 18 101",
            "a=fmtp:18 annexb=yes",
            "a=fmtp:101 0-15",
            "");
    private static final String FAX = AUDIO.replace("m=audio 40000", "m=audio 0") + "m=image 40000 udptl t38\r\n";

    BodyTest(Records records) {
        super(records);
    }

    private Received connected(Dialled call, Phone vendor) {
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        return leg;
    }

    @ParameterizedTest
    @DisplayName("SI-02 annexb is told to each vendor as it wants it, and nothing else of a description changes")
    @CsvSource({"true, annexb=no", "false, annexb=yes"})
    void annex_b(boolean wanted, String told) {
        Vendor vendor = wanted ? Vendor.OUTSPOKEN : Vendor.UDP;
        Phone phone = phones.vendor(vendor, Script.refusing(480));
        phones.place(phones.client().call(vendor.number("30")).body("application/sdp", AUDIO))
                .awaitRefusal();

        assertThat(phone.awaitCall().invite().body()).isEqualTo(AUDIO.replace("annexb=yes", told));
    }

    @ParameterizedTest
    @DisplayName("SI-15 the turn to T.38 passes, or is refused and the call goes on")
    @CsvSource({"true, 488", "false, 200"})
    void fax(boolean refused, int status) {
        Vendor vendor = refused ? Vendor.DISCREET : Vendor.UDP;
        Phone phone = phones.vendor(vendor, Script.answering());
        Dialled call = phones.place(phones.client().call(vendor.number("31")));
        Received leg = connected(call, phone);
        phone.replyTo("INVITE", Reply.of(200).body("application/sdp", FAX));
        Message answer =
                call.request("INVITE").body("application/sdp", FAX).send().awaitFinal();
        boolean up = call.up();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(up).isTrue();
        assertThat(leg.traffic().received().requests("INVITE").once().count()).isEqualTo(refused ? 1 : 2);
    }

    @ParameterizedTest
    @DisplayName("SI-14 keys by INFO pass, or are answered and go no further; other INFO passes")
    @CsvSource({"true", "false"})
    void keys(boolean kept) {
        Vendor vendor = kept ? Vendor.DISCREET : Vendor.UDP;
        Phone phone = phones.vendor(vendor, Script.answering());
        Dialled call = phones.place(phones.client().call(vendor.number("32")));
        Received leg = connected(call, phone);
        int keys = call.info("application/DTMF-Relay", "Signal=5\r\n").status();
        int other = call.info("text/plain", "x").status();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(keys).isEqualTo(200);
        assertThat(other).isEqualTo(200);
        assertThat(leg.traffic().received().requests("INFO").once().count()).isEqualTo(kept ? 1 : 2);
    }

    @Test
    @DisplayName("a body in parts passes as it is")
    void multipart() {
        String parts = "--x\r\nContent-Type: application/sdp\r\n\r\n" + AUDIO
                + "\r\n--x\r\nContent-Type: application/isup;version=itu-t92+\r\n\r\n\u0001\u0002\r\n--x--\r\n";
        Phone vendor = phones.vendor(Vendor.OUTSPOKEN, Script.answering());
        Dialled call = phones.place(
                phones.client().call(Vendor.OUTSPOKEN.number("33")).body("multipart/mixed;boundary=x", parts));
        Received leg = connected(call, vendor);
        call.hangUp();
        leg.awaitHangUp();

        assertThat(leg.invite().body()).isEqualTo(parts);
        assertThat(leg.invite().header("Content-Type").orElseThrow())
                .startsWith("multipart/mixed")
                .contains("boundary=x");
    }

    @Test
    @DisplayName("RFC 3323 5.3 a caller who stays unknown is not named by what it describes")
    void names_nobody() {
        String named = AUDIO.replace("o=- ", "o=1001 ").replace("s=-\r\n", "s=Front Desk\r\ne=desk@front.example\r\n");
        Phone phone = phones.vendor(Vendor.DISCREET, Script.refusing(480));
        phones.place(phones.client()
                        .call(Vendor.DISCREET.number("35"))
                        .header("Privacy", "id")
                        .body("application/sdp", named))
                .awaitRefusal();

        assertThat(phone.awaitCall().invite().body()).isEqualTo(AUDIO);
    }

    @ParameterizedTest
    @DisplayName("a body of a kind that nobody knows passes as it is")
    @CsvSource({"x-trade/odd;version=3", "APPLICATION/ISUP;version=itu-t92+"})
    void unknown_kind(String kind) {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("34")).body(kind, "nobody reads this"));
        Received leg = connected(call, vendor);
        int within = call.info(kind, "nor this").status();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(leg.invite().header("Content-Type")).contains(kind);
        assertThat(leg.invite().body()).isEqualTo("nobody reads this");
        assertThat(within).isEqualTo(200);
        assertThat(leg.traffic().received().requests("INFO").once().all())
                .extracting(info -> info.header("Content-Type").orElseThrow())
                .containsExactly(kind);
    }

    @Test
    @DisplayName("RFC 3261 7.3.3 short names of headers are read like long ones, and mean the same to options")
    void short_names() {
        Phone vendor = phones.vendor(Vendor.DISCREET, Script.refusing(480));
        String number = Vendor.DISCREET.number("34");
        try (RawSip client = RawSip.udp(Client.ALPHA.host())) {
            String invite = String.join(
                    "\r\n",
                    "INVITE sip:" + number + "@127.0.0.1 SIP/2.0",
                    "v: SIP/2.0/UDP " + Client.ALPHA.host() + ":" + client.port() + ";branch=z9hG4bKshort"
                            + client.port(),
                    "Max-Forwards: 70",
                    "f: \"\u00c4nn\" <sip:1001@inside.example.com>;tag=short",
                    "t: <sip:" + number + "@127.0.0.1>",
                    "i: short-" + client.port() + "@inside.example.com",
                    "CSeq: 1 INVITE",
                    "m: <sip:1001@" + Client.ALPHA.host() + ":" + client.port() + ">",
                    "k: 100rel, timer",
                    "x: 600",
                    "c: application/sdp",
                    "l: " + AUDIO.getBytes(StandardCharsets.UTF_8).length,
                    "",
                    AUDIO);
            phones.send(client, invite);
            Received leg = vendor.awaitCall();
            leg.awaitAck();
            Message received = leg.invite();

            assertThat(received.body()).isEqualTo(AUDIO);
            assertThat(received.header("From").orElseThrow()).startsWith("<sip:1001@127.0.0.1>");
            assertThat(received.headers("Supported")).noneMatch(value -> value.contains("100rel"));
        }
    }
}
