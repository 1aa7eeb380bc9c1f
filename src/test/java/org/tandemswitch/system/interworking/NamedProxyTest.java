package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.interworking.Ears.Place;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** Neighbours whose proxy records its route by a name that nobody looks up: what belongs to a call goes where it speaks. */
@Order(16)
class NamedProxyTest extends OnTheSwitch {
    private static final String PROXY = "edge.carrier.invalid";

    NamedProxyTest(Records records) {
        super(records);
    }

    private static String recorded(int port) {
        return "Record-Route: <sip:" + PROXY + ":" + port + ";lr>";
    }

    private static void goesByTheProxy(Message request) {
        assertThat(request.headers("Route")).singleElement().asString().contains(PROXY);
    }

    @Test
    void vendor_is_acknowledged_and_hung_up() {
        try (Ears ears = new Ears(phones, Vendor.UDP.host(), Vendor.UDP.port())) {
            Dialled call = phones.place(phones.client().call(Vendor.UDP.number("34")));
            Message invite = ears.at(Place.SPEAKS, "INVITE ");
            ears.say(
                    "SIP/2.0 200 OK",
                    "Via: " + String.join(", ", invite.headers("Via")),
                    recorded(Vendor.UDP.port()),
                    "From: " + invite.header("From").orElseThrow(),
                    "To: " + invite.header("To").orElseThrow() + ";tag=v",
                    "Call-ID: " + invite.callId(),
                    "CSeq: " + invite.cseq() + " INVITE",
                    "Contact: <sip:callee@" + ears.named() + ">");
            call.awaitAnswer();
            goesByTheProxy(ears.at(Place.SPEAKS, "ACK "));

            call.hangUp();

            Message bye = ears.at(Place.SPEAKS, "BYE ");
            ears.answer(bye, 200, "");
            goesByTheProxy(bye);
        }
    }

    @Test
    void client_is_hung_up() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        try (Ears ears = new Ears(phones, Client.ALPHA.host(), 0)) {
            say(ears, "INVITE", "");
            Message answer = ears.at(Place.SPEAKS, "SIP/2.0 200 ");
            say(ears, "ACK", ";tag=" + answer.tag("To"));
            Received leg = vendor.awaitCall();
            leg.awaitAck();

            leg.hangUp();

            Message bye = ears.at(Place.SPEAKS, "BYE ");
            ears.answer(bye, 200, "");
            goesByTheProxy(bye);
        }
    }

    private void say(Ears ears, String method, String tag) {
        String uri = "sip:" + Vendor.UDP.number("35") + "@" + Tandem.HOST + ":" + tandem.sipPort();
        ears.say(
                method + " " + uri + " SIP/2.0",
                "Via: SIP/2.0/UDP " + ears.named() + ";rport;branch=z9hG4bKproxy" + method
                        + ears.speaking().port(),
                recorded(ears.speaking().port()),
                "Max-Forwards: 70",
                "From: <sip:1001@peer>;tag=c",
                "To: <" + uri + ">" + tag,
                "Call-ID: proxy-" + ears.speaking().port(),
                "CSeq: 1 " + method,
                "Contact: <sip:caller@" + ears.named() + ">");
    }
}
