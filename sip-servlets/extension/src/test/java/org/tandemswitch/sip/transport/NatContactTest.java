package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NatContactTest {
    @ParameterizedTest(name = "{0} from {2} with {1}: {3}")
    @CsvSource({
        "INVITE, sip:a@10.0.0.1:5060;line=7, 203.0.113.5, sip:a@203.0.113.5:4001;line=7",
        "INVITE, sip:a@100.64.0.1, 203.0.113.5, sip:a@203.0.113.5:4001",
        "INVITE, sip:a@198.51.100.1:5060, 203.0.113.5, sip:a@198.51.100.1:5060",
        "INVITE, sip:a@192.168.1.9:5060, 192.168.7.7, sip:a@192.168.1.9:5060",
        "INVITE, sip:a@172.32.0.1:5060, 203.0.113.5, sip:a@172.32.0.1:5060",
        "INVITE, sip:a@172.16.0.1:5060, 203.0.113.5, sip:a@203.0.113.5:4001",
        "INVITE, sip:a@100.128.0.1, 203.0.113.5, sip:a@100.128.0.1",
        "INVITE, sip:a@11.10.0.1, 203.0.113.5, sip:a@11.10.0.1",
        "INVITE, sip:a@phone.invalid:5060, 203.0.113.5, sip:a@203.0.113.5:4001",
        "INVITE, sip:a@phone.invalid:5060, 192.168.7.7, sip:a@192.168.7.7:4001",
        "REGISTER, sip:a@phone.invalid:5060, 203.0.113.5, sip:a@phone.invalid:5060",
        "REGISTER, sip:a@10.0.0.1:5060, 203.0.113.5, sip:a@10.0.0.1:5060",
    })
    void contact_out_of_reach_becomes_the_source(String method, String contact, String source, String expected)
            throws Exception {
        SIPMessage message = message(method, contact, "");

        NatContact.putRight(message, InetAddress.getByName(source), 4001);

        assertThat(message.getContactHeader().getAddress().getURI()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.10, 203.0.113.5, true",
        "192.168.1.10, 192.168.7.7, false",
        "198.51.100.1, 203.0.113.5, false",
        "127.0.0.1, 127.0.0.1, false",
    })
    void private_address_behind_a_public_one_is_of_another_net(String host, String source, boolean another)
            throws Exception {
        assertThat(NatContact.isOfAnotherNet(host, InetAddress.getByName(source)))
                .isEqualTo(another);
    }

    @Test
    void what_came_through_a_proxy_stays() throws Exception {
        SIPMessage message = message("INVITE", "sip:a@10.0.0.1", "Record-Route: <sip:203.0.113.5;lr>\r\n");

        NatContact.putRight(message, InetAddress.getByName("203.0.113.5"), 4001);

        assertThat(message.getContactHeader().getAddress().getURI()).hasToString("sip:a@10.0.0.1");
    }

    @Test
    void whom_a_peer_redirects_to_stays() throws Exception {
        String text = "SIP/2.0 302 Moved\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKx\r\nFrom: <sip:a@h>;tag=1\r\n"
                + "To: <sip:b@h>;tag=2\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nContact: <sip:b@elsewhere.invalid>\r\n"
                + "Content-Length: 0\r\n\r\n";
        SIPMessage message = new StringMsgParser().parseSIPMessage(text.getBytes(US_ASCII), true, false, null);

        NatContact.putRight(message, InetAddress.getByName("203.0.113.5"), 4001);

        assertThat(message.getContactHeader().getAddress().getURI()).hasToString("sip:b@elsewhere.invalid");
    }

    private static SIPMessage message(String method, String contact, String more) throws Exception {
        String text = method + " sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKx\r\n"
                + "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: c\r\nCSeq: 1 " + method + "\r\nContact: <"
                + contact + ">\r\n" + more + "Content-Length: 0\r\n\r\n";
        return new StringMsgParser().parseSIPMessage(text.getBytes(US_ASCII), true, false, null);
    }
}
