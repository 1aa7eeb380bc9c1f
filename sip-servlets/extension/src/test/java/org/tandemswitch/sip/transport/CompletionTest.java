package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    private final Edge edge = new Edge(new Limits(8192, 0, 100, 10, 10));

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    @DisplayName("RFC 3261 16.6 who says nothing about hops has seventy, and who says something keeps it")
    void hops() {
        SIPMessage silent = delivered(Transport.UDP, "OPTIONS sip:b@h SIP/2.0", "OPTIONS", "");
        SIPMessage told = delivered(Transport.UDP, "OPTIONS sip:b@h SIP/2.0", "OPTIONS", "Max-Forwards: 3\r\n");

        assertThat(silent.getHeader("Max-Forwards").toString().strip()).isEqualTo("Max-Forwards: 70");
        assertThat(told.getHeader("Max-Forwards").toString().strip()).isEqualTo("Max-Forwards: 3");
    }

    @ParameterizedTest
    @DisplayName("RFC 3261 8.1.1.8 a dialog goes on where its answers are listened for when nobody says where")
    @CsvSource(
            nullValues = "none",
            value = {
                "INVITE sip:b@h SIP/2.0, INVITE, '', UDP, <sip:127.0.0.1:5060>",
                "INVITE sip:b@h SIP/2.0, INVITE, <tel:+491>, UDP, <sip:127.0.0.1:5060>",
                "INVITE sip:b@h SIP/2.0, INVITE, *, UDP, <sip:127.0.0.1:5060>",
                "INVITE sip:b@h SIP/2.0, INVITE, '', TCP, <sip:127.0.0.1:5060;transport=tcp>",
                "INVITE sip:b@h SIP/2.0, INVITE, <sip:a@h>, UDP, <sip:a@h>",
                "REFER sip:b@h SIP/2.0, REFER, '', UDP, <sip:127.0.0.1:5060>",
                "SIP/2.0 200 OK, INVITE, <tel:+491>, UDP, none",
                "SIP/2.0 183 Ringing, INVITE, <tel:+491>, UDP, none",
                "SIP/2.0 302 Elsewhere, INVITE, <tel:+491>, UDP, <tel:+491>",
                "OPTIONS sip:b@h SIP/2.0, OPTIONS, '', UDP, none",
                "SIP/2.0 200 OK, OPTIONS, '', UDP, none",
            })
    void contacts(String firstLine, String method, String contact, Transport way, String expected) {
        SIPMessage message = delivered(way, firstLine, method, contact.isEmpty() ? "" : "Contact: " + contact + "\r\n");

        assertThat(
                        message.getContactHeader() == null
                                ? null
                                : message.getContactHeader()
                                        .getAddress()
                                        .toString()
                                        .strip())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("RFC 3581 who wants its answers where it speaks listens there")
    void port() {
        String text = "INVITE sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:5099;rport;branch=z9hG4bK1\r\n"
                + "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: 77\r\nCSeq: 1 INVITE\r\n\r\n";

        edge.outcome(text.getBytes(ISO_8859_1));
        edge.outcome(text.replace(";rport", "").getBytes(ISO_8859_1));
        edge.outcome(text.replace("From:", "Record-Route: <sip:192.0.2.8;lr>\r\nFrom:")
                .getBytes(ISO_8859_1));
        edge.outcome(text.replace("To: <sip:b@h>", "To: <sip:b@h>;tag=2").getBytes(ISO_8859_1));

        assertThat(edge.delivered())
                .extracting(message -> message.getContactHeader() == null
                        ? ""
                        : message.getContactHeader().getAddress().toString().strip())
                .containsExactly("<sip:127.0.0.1:5070>", "<sip:127.0.0.1:5099>", "<sip:a@h>", "");
    }

    private SIPMessage delivered(Transport way, String firstLine, String method, String more) {
        String text = firstLine + "\r\nVia: SIP/2.0/" + way + " 127.0.0.1;branch=z9hG4bK1\r\nFrom: <sip:a@h>;tag=1\r\n"
                + "To: <sip:b@h>" + (firstLine.startsWith("SIP") ? ";tag=2" : "") + "\r\nCall-ID: 77\r\nCSeq: 1 "
                + method
                + "\r\n" + more + "\r\n";
        edge.forget();
        assertThat(edge.outcome(text.getBytes(ISO_8859_1), way)).startsWith("delivered ");
        return edge.delivered().get(0);
    }
}
