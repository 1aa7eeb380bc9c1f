package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final String HEADERS = "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\nv: SIP/2.0/UDP b;branch=z9hG4bK2\r\n"
            + "From: <sip:a@h>;tag=1\r\nt: <sip:b@h>\r\ni: 77\r\nCSeq: much INVITE\r\n";

    @Test
    void copies_what_an_answer_needs_and_nothing_else() {
        Optional<String> answer = answer("INVITE sip:b@h SIP/2.0\r\n" + HEADERS + "Contact: <<<>\r\n\r\nbody");

        assertThat(answer)
                .contains("SIP/2.0 400 Bad Request\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
                        + "v: SIP/2.0/UDP b;branch=z9hG4bK2\r\nFrom: <sip:a@h>;tag=1\r\n"
                        + "t: <sip:b@h>;tag=malformed\r\ni: 77\r\nCSeq: much INVITE\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void keeps_a_to_tag() {
        Optional<String> answer = answer("BYE sip:b@h SIP/2.0\r\n" + HEADERS.replace("t: <sip:b@h>", "To: b;tag=9"));

        assertThat(answer).hasValueSatisfying(text -> assertThat(text).contains("To: b;tag=9\r\n"));
    }

    @Test
    void keeps_folded_lines_together() {
        Optional<String> answer =
                answer("INVITE sip:b@h SIP/2.0\r\n" + HEADERS.replace("From: ", "From:\r\n  ") + "\r\n");

        assertThat(answer).hasValueSatisfying(text -> assertThat(text).contains("From:\r\n  <sip:a@h>;tag=1\r\n"));
    }

    @Test
    void is_silent_to_responses_acks_and_noise() {
        assertThat(answer("SIP/2.0 200 OK\r\n" + HEADERS)).isEmpty();
        assertThat(answer("ACK sip:b@h SIP/2.0\r\n" + HEADERS)).isEmpty();
        assertThat(answer("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).isEmpty();
        assertThat(answer("\u0000\u0001\u0002\u00ff")).isEmpty();
        assertThat(answer("\n")).isEmpty();
        assertThat(Refusal.ofTooLarge("\n\r\n".getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void copies_one_of_what_may_stand_once() {
        Optional<String> answer = answer("INVITE sip:b@h SIP/2.0\r\n" + HEADERS + "From: <sip:other@h>;tag=2\r\n\r\n");

        assertThat(answer)
                .hasValueSatisfying(text ->
                        assertThat(text).contains("From: <sip:a@h>;tag=1\r\n").doesNotContain("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\0", "\u000b"})
    void is_silent_when_a_line_to_be_copied_could_be_read_as_two(String odd) {
        assertThat(answer("INVITE sip:b@h SIP/2.0\r\n" + HEADERS.replace("i: 77", "i: 77" + odd + "Injected: x")))
                .isEmpty();
    }

    @Test
    void is_silent_to_a_response_whose_reason_looks_like_a_version() {
        assertThat(answer("SIP/2.0 200 SIP/2.0\r\n" + HEADERS + "\r\n")).isEmpty();
    }

    @Test
    void is_silent_when_an_answer_could_not_be_matched() {
        assertThat(answer("INVITE sip:b@h SIP/2.0\r\n" + HEADERS.replace("CSeq", "X-Seq")))
                .isEmpty();
    }

    @Test
    void answers_a_beginning_up_to_its_last_whole_line() {
        String beginning = "REGISTER sip:h SIP/2.0\r\n" + HEADERS + "Contact: <sip:a@h>\r\nCont";

        Optional<String> answer =
                Refusal.ofTooLarge(beginning.getBytes(ISO_8859_1)).map(bytes -> new String(bytes, ISO_8859_1));

        assertThat(answer).hasValueSatisfying(text -> assertThat(text)
                .startsWith("SIP/2.0 513 Message Too Large\r\nVia: ")
                .endsWith("CSeq: much INVITE\r\nContent-Length: 0\r\n\r\n"));
    }

    @Test
    void is_silent_when_the_beginning_is_not_enough() {
        String beginning =
                "REGISTER sip:h SIP/2.0\r\n" + HEADERS.replace("\r\nCSeq: much INVITE\r\n", "\r\nCSeq: 1 REG");

        assertThat(Refusal.ofTooLarge(beginning.getBytes(ISO_8859_1))).isEmpty();
    }

    private static Optional<String> answer(String request) {
        return Refusal.ofUnreadable(request.getBytes(ISO_8859_1)).map(bytes -> new String(bytes, ISO_8859_1));
    }
}
