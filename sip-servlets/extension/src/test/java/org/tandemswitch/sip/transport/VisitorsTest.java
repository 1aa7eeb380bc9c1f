package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorsTest {
    @ParameterizedTest
    @CsvSource({
        "INVITE, <sip:1001@h>, 1001",
        "INVITE, <sip:10%301@h>, 1001",
        "INVITE, <sip:1001;phone-context=x@h>, 1001",
        "INVITE, <tel:+441001>, +441001",
        "REGISTER, <sip:1001@h>, 1002",
    })
    @DisplayName("AU-07 who a request is from is read as the application reads it, whatever way it is written")
    void reads_who_it_is_from(String method, String from, String name) throws ParseException {
        String text = String.join(
                "\r\n",
                method + " sip:h SIP/2.0",
                "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1",
                "From: " + from + ";tag=1",
                "To: <sip:1002@h>",
                "Call-ID: 1",
                "CSeq: 1 " + method,
                "Max-Forwards: 70",
                "Content-Length: 0",
                "",
                "");
        SIPRequest request = (SIPRequest)
                new StringMsgParser().parseSIPMessage(text.getBytes(StandardCharsets.UTF_8), true, false, null);

        assertThat(Visitors.visitor(request, InetAddress.getLoopbackAddress(), 5060)
                        .name())
                .isEqualTo(name);
    }
}
