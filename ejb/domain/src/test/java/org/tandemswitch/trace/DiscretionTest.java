package org.tandemswitch.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
