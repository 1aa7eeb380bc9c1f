package org.tandemswitch.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.gateway.Transport;

class DiscretionTest {
    private final Discretion discretion = new Discretion(List.of("+442012345678", "1001"));

    @Test
    void digits_of_who_calls_whom_are_struck_out_wherever_they_stand() {
        String text = discretion.of("INVITE sip:442012345678@192.0.2.1:5060 SIP/2.0\r\n"
                + "From: \"Tel 777\" <sip:1001@192.0.2.2>;tag=12345\r\nTo: <tel:+99112233>\r\n"
                + "Contact: <sip:192.0.2.1:5060>\r\nCall-ID: 442012345678-1@192.0.2.2\r\nCSeq: 4711 INVITE\r\n\r\n");

        assertThat(text)
                .doesNotContain("442012345678", "1001", "777", "99112233")
                .contains("192.0.2.1:5060 SIP/2.0", "sip:192.0.2.1:5060>", "tag=12345", "CSeq: 4711 INVITE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: 02079460123 <sip:+442079460123@h>",
                "From: \"Tel \\\"02079460123\\\"\" <sip:anna@h>",
                "From: \"12 never ends <sip:12@h>",
                "f: <SIP:12,34@h>;tag=a",
                "To: <sip:02079460123>",
                "To: <sip:anna@02079460123>",
                "To: <tel:7042;postd=1234;phone-context=+4420;isub=12>",
                "To: tel:44.20.79.46",
                "P-Asserted-Identity: <sip:+4420@h;isub=12;cic=+4420?X-A=12>",
                "Refer-To: <sip:anna@h?Replaces=12345%40h%3Bto-tag%3D67>",
                "Authorization: Digest username=\"442071838750\", realm=\"h\", uri=\"sip:12@h\"",
                "Proxy-Authorization: Digest username=12",
                "Reason: SIP;text=\"02079460123 is busy\"",
                "User-to-User: 34343230373138333837;encoding=hex",
                "X-Original-Called: 442071838750",
                "02079460123"
            })
    void no_digit_stays_that_may_be_of_a_person(String field) {
        String text = discretion.of("INVITE sip:a@h SIP/2.0\r\n" + field + "\r\nCSeq: 1 INVITE\r\n\r\n");

        assertThat(text.lines().toList().get(1)).doesNotContainPattern("[0-9]").hasSameSizeAs(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Via: SIP/2.0/UDP 10.0.0.101:5060;received=2001:db8::486;branch=z9hG4bK7d1",
                "Contact: <sip:10.0.0.101:5060;maddr=10.0.0.101>;expires=3600;q=0.5",
                "Record-Route: <sip:[2001:db8::101]:5060;lr>, <sip:gw2.example.com;lr>",
                "From: <sip:anna@10.0.0.101>;tag=12345",
                "Authorization: Digest username=\"anna\", uri=\"sip:10.0.0.101\", nc=00000001, algorithm=SHA-256",
                "X-Real-Ip: 10.0.0.101",
                "X-Real-Ip: 2001:db8::101",
                "CSeq: 486 INVITE",
                "k: 100rel",
                "Session-Expires: 1800;refresher=uac",
                "User-Agent: Phone 18.10.300",
                "Call-ID: 1486-22101@10.0.0.101",
                "Reason: Q.850;cause=17;text=\"User busy\""
            })
    void what_names_nobody_stays_though_an_extension_looks_like_it(String field) {
        String message = "SIP/2.0 486 Busy\r\n" + field + "\r\n\r\n";

        assertThat(new Discretion(List.of("486", "101")).of(message)).isEqualTo(message);
    }

    @Test
    void status_stays_and_what_is_said_with_it_names_nobody() {
        String message = "SIP/2.0 486 No answer of 02079460123\r\nCSeq: 486 INVITE\r\n\r\n";

        SipText answer = SipText.read(new Discretion(List.of("486")).of(message));

        assertThat(answer.status()).isEqualTo(486);
        assertThat(answer.method()).isEqualTo("INVITE");
        assertThat(answer.title()).isEqualTo("486 No answer of ***********");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call-ID: 00442012345678-17@pbx",
                "Call-ID: 20260101120000442012345678@10.0.0.101",
                "Via: SIP/2.0/UDP 10.0.0.101;branch=z9hG4bK1442012345678",
                "From: <sip:anna@h>;tag=4420123456781",
                "Contact: <sip:anna@pbx9442012345678.example.com>",
                "User-Agent: Phone 1442012345678",
                "Retry-After: 60 (call +442012345678)",
                "X-Original-Called: 4420123456789",
                "Content-Type: application/sdp\r\n\r\ns=1442012345678",
                "Content-Type: text/plain\r\n\r\ncall 0442012345678"
            })
    void number_of_the_call_is_struck_out_even_among_other_digits(String fields) {
        String text = discretion.of("SIP/2.0 486 Busy\r\n" + fields + "\r\n\r\n");

        assertThat(text)
                .startsWith("SIP/2.0 486 Busy\r\n")
                .contains("************")
                .doesNotContain("2012345678");
    }

    @Test
    void of_an_unknown_number_no_end_stays_beside_a_known_one() {
        assertThat(discretion.of("SIP/2.0 486 442012345678\r\nX-Called: 44201234567801\r\n\r\n"))
                .isEqualTo("SIP/2.0 486 ************\r\nX-Called: **************\r\n\r\n");
    }

    @Test
    void status_stays_though_a_number_of_the_call_begins_with_it() {
        assertThat(new Discretion(List.of("486*1234567")).of("SIP/2.0 486*1234567\r\n\r\n"))
                .isEqualTo("SIP/2.0 486********\r\n\r\n");
    }

    @Test
    void extension_is_struck_out_where_it_stands_by_itself() {
        assertThat(discretion.of("+442012345678")).isEqualTo("+************");
        assertThat(discretion.of("Gateway 21001, behind x1001y")).isEqualTo("Gateway 21001, behind x****y");
        assertThat(new Discretion(List.of("12*34")).of("Speed dial 12*34")).isEqualTo("Speed dial *****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001-7@192.0.2.2",
                "tag=sip:44@192.0.2.2",
                "\"1001\";tag=1001",
                "sip:1001@h",
                "9442012345678-1001@h"
            })
    @DisplayName("a ladder finds the lane of a message by its Call-ID")
    void dialog_goes_by_the_same_name_alone_and_in_its_messages(String id) {
        String message = discretion.of("BYE sip:a@h SIP/2.0\r\nCall-ID: " + id + "\r\n\r\n");

        assertThat(SipText.read(message).callId()).isEqualTo(discretion.of(id)).doesNotContain("1001", "2012345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:",
                ",sip:a",
                "tel:1@",
                "\"",
                "\\\"",
                "\"sip:\"",
                ";tag=",
                ";tag=\"",
                "a::",
                "1.",
                "10.0.0.1 ",
                "1001,",
                "\r\n ",
                "\r\nsignal"
            })
    @DisplayName("nobody keeps whoever shares a call busy with a message made for it")
    void takes_no_longer_than_the_message_is_long(String again) {
        String much = again.repeat(50_000);
        String message = "INVITE sip:a@h SIP/2.0\r\nc: text/plain\r\nX: " + much + "\r\n\r\n" + much;

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> discretion.of(message));
    }

    @Test
    void digits_of_every_script_are_struck_out_and_letters_stay() {
        String text = readable("BYE sip:a@h SIP/2.0\r\nFrom: \"Zoë \u0967\uff12\" <sip:anna@h>;tag=1\r\n"
                + "X-Called: \u0966\u0967\uff12\u0663 ½\r\n\r\n");

        assertThat(text)
                .isEqualTo("BYE sip:a@h SIP/2.0\r\nFrom: \"Zoë **\" <sip:anna@h>;tag=1\r\nX-Called: **** ½\r\n\r\n");
    }

    @Test
    void body_that_is_left_out_is_counted_in_bytes() {
        assertThat(readable("INVITE sip:a@h SIP/2.0\r\nc: application/isup\r\n\r\né\u0001"))
                .endsWith("(3 bytes left out)");
    }

    private String readable(String message) {
        String bytes = new String(message.getBytes(UTF_8), ISO_8859_1);
        Passage passage = PcapTest.passage("192.0.2.1", "192.0.2.2", Transport.UDP, bytes);
        return discretion.of(passage).readable();
    }

    @Test
    void digits_dialled_inside_the_call_are_struck_out() {
        assertThat(
                        discretion.of(
                                "INFO sip:a@h SIP/2.0\r\nContent-Type: application/dtmf-relay\r\n\r\nSignal=5\r\nDuration=160\r\n"))
                .contains("Signal=*")
                .doesNotContain("160");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Identity: ", "IDENTITY :", "y: ", "Identity:\r\n "})
    @DisplayName("a signed identity (RFC 8224) names both numbers in letters of its own")
    void token_that_names_both_numbers_is_left_out(String field) {
        String text = discretion.of("INVITE sip:a@h SIP/2.0\r\n" + field
                + "eyJhbGciOiJFUzI1NiJ9.eyJkZXN0Ijp7InRuIjpbIjQ0Il19fQ\r\n .c2lnbmVk"
                + ";info=<https://certificates.example/one>;alg=ES256\r\nCSeq: 1 INVITE\r\n\r\n");

        assertThat(text)
                .doesNotContain("eyJ", "c2lnbmVk")
                .contains(": ***;info=<https://certificates.example/one>;alg=ES256\r\nCSeq: 1 INVITE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/ISUP;version=itu-t92+",
                "c: application/isup",
                "Content-Type: application/sdp\r\nContent-Encoding: gzip",
                "Content-Type: text/plain\r\ne: gzip",
                "Content-Type: multipart/mixed",
                "Content-Type: multipart/mixed;boundary=elsewhere",
                "Subject: of no type"
            })
    void body_that_nobody_here_can_read_is_left_out(String fields) {
        String head = "INVITE sip:a@h SIP/2.0\r\n" + fields + "\r\n\r\n";

        assertThat(discretion.of(head + "\u0001\u0010DB")).isEqualTo(head + "(4 bytes left out)");
    }

    @Test
    void of_several_bodies_those_stay_that_can_be_read() {
        String text = discretion.of(String.join(
                "\r\n",
                "INVITE sip:a@h SIP/2.0",
                "Content-Type: multipart/mixed;boundary=\"u-1\"",
                "",
                "--u-1",
                "Content-Type: application/sdp",
                "",
                "v=0",
                "s=-",
                "--u-1",
                "Content-Type: application/isup",
                "",
                "\u0001\n\nDB",
                "--u-1",
                "Content-Type: application/dtmf-relay",
                "",
                "Signal=5",
                "--u-1--",
                ""));

        assertThat(text)
                .contains(
                        "v=0\r\ns=-\r\n--u-1\r\nContent-Type: application/isup\r\n\r\n(5 bytes left out)\r\n--u-1\r\n")
                .endsWith("Signal=*\r\n--u-1--\r\n");
    }

    @Test
    void bodies_within_bodies_are_read_as_deep_as_anybody_needs_and_no_deeper() {
        StringBuilder message = new StringBuilder("INVITE sip:a@h SIP/2.0");
        for (int level = 0; level < 2_000; level++) {
            message.append("\r\nc: multipart/mixed;boundary=b%dx\r\n\r\n--b%dx".formatted(level, level));
        }

        assertThat(discretion.of(message + "\r\nc: text/plain\r\n\r\n12")).endsWith(" bytes left out)");
        assertThat(discretion.of("MESSAGE sip:a@h SIP/2.0\r\nc: multipart/mixed;boundary=b\r\n\r\n--b\r\n"
                        + "c: multipart/mixed;boundary=d\r\n\r\n--d\r\nc: text/plain\r\n\r\nhello"))
                .endsWith("hello");
    }
}
