package org.tandemswitch.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
