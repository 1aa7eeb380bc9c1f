package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.message.SIPRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.ParseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.application.OpenDoor;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.engine.EngineLogger;

class MemoryOfTheDoorTest {
    private final Doorman doorman = new Doorman(new Limits(500, 3, 100, 10, 10), 7);
    private InetAddress source;

    @BeforeAll
    static void silence() {
        CommonLogger.legacyLogger = new EngineLogger();
    }

    @BeforeEach
    void find_a_source() throws UnknownHostException {
        source = InetAddress.getByName("127.0.0.9");
    }

    private void knock() throws ParseException {
        String options = "OPTIONS sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.9;branch=z9hG4bK1\r\n"
                + "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: 77\r\nCSeq: 1 OPTIONS\r\n\r\n";
        SIPRequest request = (SIPRequest)
                new LenientParser().parseSIPMessage(options.getBytes(ISO_8859_1), true, false, new HeaderRules());
        assertThat(doorman.receive(request, source, 5060).isLetIn()).isTrue();
    }

    @Test
    void keeps_whom_an_application_let_in() throws ParseException {
        doorman.ask((OpenDoor) visitor -> Reception.LET_IN);

        knock();

        assertThat(doorman.isKnown(source)).isTrue();
    }

    @Test
    void does_not_keep_who_came_while_nobody_judged() throws ParseException {
        knock();

        assertThat(doorman.isKnown(source)).isFalse();
    }
}
