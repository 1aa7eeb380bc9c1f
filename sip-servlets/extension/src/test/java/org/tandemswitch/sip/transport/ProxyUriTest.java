package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sip.address.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyUriTest {
    @ParameterizedTest(name = "{0} with {1} and {2}: {3}")
    @CsvSource({
        "INVITE sip:b@h SIP/2.0, near.invalid, far.invalid, near.invalid",
        "SIP/2.0 200 OK,         far.invalid, near.invalid, near.invalid",
        "INVITE sip:b@h SIP/2.0, 192.0.2.1, far.invalid, ''",
        "SIP/2.0 200 OK,         far.invalid, [2001:db8::1], ''",
    })
    void nearest_proxy_is_remembered_where_it_has_a_name(
            String firstLine, String upper, String lower, String remembered) throws Exception {
        String written = "Record-Route: <sip:p1@" + upper + ":5070;transport=tcp;lr;n=1>,<sip:" + lower + ";lr>";
        SIPMessage message = message(firstLine, written);
        String before = message.getRecordRouteHeaders().encode();

        ProxyUri.remember(message, InetAddress.getByName("203.0.113.5"));

        List<RecordRoute> recorded = new ArrayList<>(message.getRecordRouteHeaders());
        String names = recorded.stream()
                .map(proxy -> proxy.getAddress().getURI())
                .filter(ProxyUri.class::isInstance)
                .map(uri -> ((ProxyUri) uri).getHost())
                .collect(Collectors.joining(" "));
        assertThat(names).isEqualTo(remembered);
        assertThat(message.getRecordRouteHeaders().encode()).isEqualTo(before);
    }

    @Test
    void copy_remembers_as_well() throws Exception {
        SIPMessage message = message("INVITE sip:b@h SIP/2.0", "Record-Route: <sip:near.invalid;lr>");
        ProxyUri.remember(message, InetAddress.getByName("203.0.113.5"));

        Object copy = message.getRecordRouteHeaders().get(0).getAddress().clone();

        assertThat(((Address) copy).getURI()).isInstanceOf(ProxyUri.class).hasToString("sip:near.invalid;lr");
    }

    private static SIPMessage message(String firstLine, String recordRoute) throws ParseException {
        String text = firstLine + "\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKx\r\nFrom: <sip:a@h>;tag=1\r\n"
                + "To: <sip:b@h>\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\n" + recordRoute + "\r\nContent-Length: 0\r\n\r\n";
        return new StringMsgParser().parseSIPMessage(text.getBytes(US_ASCII), true, false, null);
    }
}
