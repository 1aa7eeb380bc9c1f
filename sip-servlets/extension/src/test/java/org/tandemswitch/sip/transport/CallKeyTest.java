package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call-ID: a84b@pc",
                "call-id:a84b@pc",
                "CALL-ID \t:   a84b@pc",
                "i: a84b@pc",
                "I :a84b@pc",
                "Call-ID:\r\n a84b@pc",
                "i :\r\n\ta84b@pc\r\n x",
            })
    void finds_the_call_id_in_every_spelling(String header) {
        int key = CallKey.of(message("Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\n" + header));

        assertThat(key).isEqualTo(CallKey.of("a84b@pc"));
    }

    @Test
    void tells_calls_apart() {
        assertThat(CallKey.of(message("Call-ID: a"))).isNotEqualTo(CallKey.of(message("Call-ID: b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Identity: x", "Call-Info: x", "In-Reply-To: y", "Callid: z"})
    void takes_no_other_header_for_a_call_id(String header) {
        assertThat(CallKey.of(message(header))).isZero();
    }

    @Test
    void does_not_look_into_the_body() {
        assertThat(CallKey.of(message("From: x\r\n\r\nCall-ID: body"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "INVITE", "INVITE\nc", "INVITE\ncall-id", "INVITE\ni", "INVITE\ni:"})
    void survives_a_stump(String stump) {
        assertThat(CallKey.of(stump.getBytes(US_ASCII))).isIn(0, 17);
    }

    private static byte[] message(String headers) {
        return ("INVITE sip:1@h SIP/2.0\r\n" + headers + "\r\n\r\n").getBytes(US_ASCII);
    }
}
