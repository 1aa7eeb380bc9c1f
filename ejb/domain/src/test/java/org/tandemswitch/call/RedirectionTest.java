package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

class RedirectionTest {
    @Test
    @DisplayName("RFC 3261 8.1.3.4 contacts are tried by their weight")
    void sorts_by_weight() {
        List<Redirection> read = Redirection.parse(List.of(
                "<sip:1@192.0.2.1>;q=0.2, <sip:2@192.0.2.2:5070;transport=TCP>", "<sip:3@[2001:db8::1]:5080>;q=0.9"));

        assertThat(read)
                .containsExactly(
                        new Redirection(new SipTarget("192.0.2.2", 5070, Transport.TCP), new DialString("2")),
                        new Redirection(new SipTarget("2001:db8::1", 5080, Transport.UDP), new DialString("3")),
                        new Redirection(new SipTarget("192.0.2.1", 5060, Transport.UDP), new DialString("1")));
    }

    @Test
    void leaves_out_what_cannot_be_called() {
        assertThat(Redirection.parse(List.of(
                        "<mailto:a@b>",
                        "<tel:+491>",
                        "<sip:192.0.2.1>",
                        "<sip:1@192.0.2.1:0>",
                        "<sip:1@x;transport=sctp>")))
                .isEmpty();
    }
}
