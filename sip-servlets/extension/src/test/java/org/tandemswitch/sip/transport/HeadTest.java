package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
    private static final String FIRST = "INVITE sip:b@h SIP/2.0\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: a\rP-Asserted-Identity: <sip:b@h>\r\n\r\n",
                "X: a\nP-Asserted-Identity: <sip:b@h>\r\n\r\n",
                "X: a\r\n \r\nP-Asserted-Identity: <sip:b@h>\r\n\r\n",
                "X: a\r\n\t \t\r\n\r\n",
                "X: a\0b\r\n\r\n",
                "X: a\u000bb\r\n\r\n",
                "X: a\r\r\n\r\n",
                "X\0: a\r\n\r\n",
                "P-Asserted-Identity\u00a0: <sip:b@h>\r\n\r\n",
                "P Asserted-Identity: <sip:b@h>\r\n\r\n",
                ": a\r\n\r\n",
                "no colon\r\n\r\n",
                " folded before there is a field\r\n\r\n",
                "X: a\r\n",
                "X: a",
                "From: a\r\nf: b\r\n\r\n",
                "l: 0\r\nX: a\r\nCONTENT-LENGTH : 4\r\n\r\n",
                "CSeq: 1 INVITE\r\ncseq: 2 INVITE\r\n\r\n",
                "Max-Forwards: 1\r\nMax-Forwards: 1\r\n\r\n",
            })
    void does_not_take_what_may_be_read_in_two_ways(String fields) {
        assertThat(Head.straightened(bytes(FIRST + fields))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "X: a\r\n\r\n",
                "X :a\r\nX\t: b\r\nX:\r\n\r\n",
                "Via: a\r\nv: b\r\nContact: a\r\nm: b\r\n\r\n",
                "X: \u00e9\u0080\u007f\r\n\r\nFrom: a\rFrom: b\0",
                "Content-Length: 0\r\nContent-Lengthy: 1\r\n\r\n",
            })
    void takes_what_is_plain(String fields) {
        assertThat(Head.straightened(bytes(FIRST + fields))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INVITE  sip:b@h SIP/2.0",
                "INVITE sip:b@h  SIP/2.0",
                "INVITE sip:b@h; lr SIP/2.0",
                "INVITE sip:b@h SIP/2.0 ",
                "INVITE\tsip:b@h SIP/2.0 ",
                "INVITE",
                "",
            })
    void does_not_take_a_request_line_of_other_than_three_words(String line) {
        assertThat(Head.straightened(bytes(line + "\r\nX: a\r\n\r\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIP/2.0 200 OK", "SIP/2.0 200 ", "SIP/2.0 486 Very busy just now"})
    void takes_a_reason_of_any_number_of_words(String line) {
        assertThat(Head.straightened(bytes(line + "\r\nX: a\r\n\r\n"))).isPresent();
    }

    @Test
    void takes_bare_line_feeds_where_there_is_nothing_else() {
        assertThat(Head.straightened(bytes("\n\nINVITE sip:b@h SIP/2.0\nX: a\n\n")))
                .isPresent();
    }

    @Test
    void puts_folded_lines_into_one_and_leaves_the_body_alone() {
        byte[] message = bytes(FIRST + "X: a\r\n b\r\n\tc\r\nY: d\r\n\r\nbody\r\n folded");

        byte[] straightened = Head.straightened(message).orElseThrow();

        assertThat(new String(straightened, ISO_8859_1))
                .isEqualTo(FIRST + "X: a   b  \tc\r\nY: d\r\n\r\nbody\r\n folded");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
