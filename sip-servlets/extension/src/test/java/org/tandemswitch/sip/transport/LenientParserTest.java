package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.header.SIPHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientParserTest {
    private static final String GOOD = "OPTIONS sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1\r\n"
            + "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: 77\r\nCSeq: 1 OPTIONS\r\n";

    private final Edge edge = new Edge(new Limits(8192, 0, 100, 10, 10));

    @AfterEach
    void stop() {
        edge.close();
    }

    @ParameterizedTest
    @DisplayName("SI-11 no wish for privacy is lost for the way it is written")
    @ValueSource(strings = {"id", "id; critical", "id, user", "id,critical", "id;", "id user"})
    void keeps_every_wish_for_privacy(String wish) {
        edge.outcome((GOOD + "Privacy: " + wish + "\r\n\r\n").getBytes(ISO_8859_1));

        assertThat(edge.delivered())
                .singleElement()
                .extracting(message -> ((SIPHeader) message.getHeader("Privacy")).getHeaderValue())
                .isEqualTo(wish);
    }
}
