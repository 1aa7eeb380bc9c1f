package org.tandemswitch.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aBinding;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.parameter.ParameterSet;

class KeepAlivePayloadTest {
    private static final String CONTACT = "sip:1001@10.0.0.1:5062;line=4";

    @Test
    @DisplayName("NK-02: the bytes of the message and nothing else")
    void message_is_sent_as_it_is() {
        assertThat(text(KeepAlivePayload.of(ParameterSet.STANDARD), CONTACT)).isEqualTo("HELLO");
    }

    @Test
    @DisplayName("NK-13: two line ends")
    void line_ends_are_sent_whatever_the_message() {
        assertThat(text(in("CRLF"), CONTACT)).isEqualTo("\r\n\r\n");
    }

    @Test
    @DisplayName("NK-13: an OPTIONS for the contact, to be answered to the socket of the registration")
    void options_names_contact_and_socket() {
        assertThat(text(in("OPTIONS"), CONTACT + "?Subject=x")).isEqualTo("""
                        OPTIONS sip:1001@10.0.0.1:5062;line=4 SIP/2.0\r
                        Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKt1;rport\r
                        Max-Forwards: 70\r
                        From: <sip:192.0.2.1:5060>;tag=t1\r
                        To: <sip:1001@10.0.0.1:5062;line=4>\r
                        Call-ID: t1@192.0.2.1\r
                        CSeq: 1 OPTIONS\r
                        Content-Length: 0\r
                        \r
                        """);
    }

    private static KeepAlivePayload in(String mode) {
        return KeepAlivePayload.of(ParameterSet.of(Map.of("SS_SIP_NAT_KEEP_ALIVE_MODE", mode)));
    }

    private static String text(KeepAlivePayload payload, String contact) {
        return new String(payload.bytes(aBinding("1001", contact).bound(), "t1"), UTF_8);
    }
}
