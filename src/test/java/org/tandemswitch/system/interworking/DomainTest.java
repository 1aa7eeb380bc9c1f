package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.system.server.Client.OUR_DOMAIN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.interworking.Ears.Place;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

/** SI-07: peers that know this switch by a name. */
@Order(16)
class DomainTest extends OnTheSwitch {
    private final Additions additions = new Additions(new Api(tandem));

    DomainTest(Records records) {
        super(records);
    }

    @AfterEach
    void take_back_what_is_left() {
        Api api = new Api(tandem);
        additions.remove();
        api.send("PUT", "parameters/SS_SIP_LOCAL_DOMAIN", Api.JSON, "{\"value\": \"\"}");
        api.send("DELETE", "registrations/" + User.OF_VIA.number(), Api.JSON, "");
    }

    private void knowsUsAs(String host, Message message) {
        String us = host + ":" + tandem.sipPort();
        if (message.isRequest()) {
            assertThat(message.headers("Via").get(0)).startsWith("SIP/2.0/UDP " + us + ";");
        }
        message.header("Contact").ifPresent(contact -> assertThat(contact).contains("@" + us));
    }

    /** A call that the vendor ends, with everything it hears; what it sends goes to the name the switch gave itself. */
    private void callThatTheVendorEnds(Vendor vendor, String us) {
        try (Ears client = new Ears(phones, Client.ALPHA.host(), 0);
                Ears ears = new Ears(phones, vendor.host(), vendor.port())) {
            String callId = invite(client, vendor.number("36"));
            Message invite = ears.at(Place.SPEAKS, "INVITE ");
            ears.answer(invite, 200, ";tag=v");
            acknowledge(client, callId);
            knowsUsAs(us, ears.at(Place.NAMED, "ACK "));
            ears.say(
                    "BYE sip:x@" + us + ":" + tandem.sipPort() + " SIP/2.0",
                    "Via: SIP/2.0/UDP " + ears.named() + ";branch=z9hG4bKbye" + invite.callId(),
                    "Max-Forwards: 70",
                    "From: " + invite.header("To").orElseThrow() + ";tag=v",
                    "To: " + invite.header("From").orElseThrow(),
                    "Call-ID: " + invite.callId(),
                    "CSeq: 7 BYE");
            client.answer(client.at(Place.NAMED, "BYE "), 200, "");

            knowsUsAs(us, invite);
            assertThat(invite.header("Contact")).isPresent();
            assertThat(invite.header("From").orElseThrow()).contains("@" + us);
        }
    }

    @Test
    @DisplayName("SI-07 a vendor is told our domain in Via, Contact and From, and reaches the call by it")
    void vendor_that_knows_our_domain() {
        callThatTheVendorEnds(Vendor.OF_VIA, OUR_DOMAIN);
    }

    @Test
    @DisplayName("SI-07 by default a vendor is told our address")
    void usual_vendor() {
        callThatTheVendorEnds(Vendor.UDP, Tandem.HOST);
    }

    @Test
    @DisplayName("SI-07 the parameter is the default of every peer")
    void parameter() {
        Api.Answer set = new Api(tandem)
                .send("PUT", "parameters/SS_SIP_LOCAL_DOMAIN", Api.JSON, "{\"value\": \"tandem.example.org\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);

        callThatTheVendorEnds(Vendor.UDP, "tandem.example.org");
        callThatTheVendorEnds(Vendor.OF_VIA, OUR_DOMAIN);
    }

    @Test
    @DisplayName("SI-07 a CANCEL says what the INVITE said, and its answer is understood")
    void cancelled_call() {
        try (Ears ears = new Ears(phones, Vendor.OF_VIA.host(), Vendor.OF_VIA.port())) {
            Dialled call = phones.place(phones.client().call(Vendor.OF_VIA.number("37")));
            Message invite = ears.at(Place.SPEAKS, "INVITE ");
            ears.answer(invite, 180, ";tag=v");
            call.awaitRinging();
            call.cancel();
            Message cancel = ears.at(Place.SPEAKS, "CANCEL ");
            ears.answer(cancel, 200, ";tag=v");
            ears.answer(invite, 487, ";tag=v");
            knowsUsAs(OUR_DOMAIN, ears.at(Place.SPEAKS, "ACK "));

            assertThat(cancel.headers("Via")).isEqualTo(invite.headers("Via"));
            assertThat(call.awaitFinal().status()).isEqualTo(487);
        }
    }

    private String invite(Ears client, String number) {
        String callId = "domain-" + number + "-" + client.speaking().port();
        request(client, "INVITE", "sip:" + number + "@" + Tandem.HOST, "", callId);
        return callId;
    }

    /** @return the answer it acknowledges */
    private Message acknowledge(Ears client, String callId) {
        Message answer = client.at(Place.BESIDE, "SIP/2.0 200 ");
        request(client, "ACK", contact(answer), ";tag=" + answer.tag("To"), callId);
        return answer;
    }

    private static String contact(Message answer) {
        return answer.header("Contact").orElseThrow().replaceAll(".*<|>.*", "");
    }

    private static void request(Ears client, String method, String uri, String tag, String callId) {
        client.say(
                method + " " + uri + " SIP/2.0",
                "Via: SIP/2.0/UDP " + client.named() + ";branch=z9hG4bK" + method + callId,
                "Max-Forwards: 70",
                "From: <sip:1001@peer>;tag=c",
                "To: <sip:callee@peer>" + tag,
                "Call-ID: " + callId,
                "CSeq: 1 " + method,
                "Contact: <sip:peer@" + client.named() + ">");
    }

    /** A call that the vendor ends; the ACK goes to the name the switch gave itself. */
    private void callOf(Client client, String us) {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        try (Ears ears = new Ears(phones, client.host(), 0)) {
            String callId = invite(ears, Vendor.UDP.number("38"));
            Message answer = acknowledge(ears, callId);
            Received leg = vendor.awaitCall();
            leg.awaitAck();
            leg.hangUp();
            Message bye = ears.at(Place.NAMED, "BYE ");
            ears.answer(bye, 200, "");

            assertThat(contact(answer)).contains(us + ":" + tandem.sipPort());
            knowsUsAs(us, bye);
        }
    }

    @Test
    @DisplayName("SI-07 a client is told our domain in Contact of answers, and in Via of requests")
    void client_that_knows_our_domain() {
        callOf(Client.TOLD_OUR_DOMAIN, OUR_DOMAIN);
    }

    @Test
    @DisplayName("SI-07 by default a client is told our address")
    void usual_client() {
        callOf(Client.ALPHA, Tandem.HOST);
    }

    @Test
    @DisplayName("SI-07 a phone is told our domain")
    void phone_that_knows_our_domain() {
        Phone phone = phones.stranger();
        phone.onCall(Script.refusing(480));
        phones.register(phone.register(User.OF_VIA.number()).password(User.OF_VIA.password()));

        phones.place(phones.client().call(User.OF_VIA.number()).from("1001")).awaitRefusal();

        Message invite = phone.awaitCall().invite();
        knowsUsAs(OUR_DOMAIN, invite);
        assertThat(invite.header("From").orElseThrow()).contains("1001@" + OUR_DOMAIN);
    }

    @ParameterizedTest(name = "SI-07 RFC 3261 16.3: a call that has passed {0} at our port is answered {1}")
    @CsvSource({Tandem.HOST + ", 482", OUR_DOMAIN + ", 404"})
    void call_that_names_us(String us, int status) {
        try (Ears ears = new Ears(phones, Client.ALPHA.host(), 0)) {
            String uri = "sip:999@" + Tandem.HOST;
            ears.say(
                    "INVITE " + uri + " SIP/2.0",
                    "Via: SIP/2.0/UDP " + us + ":" + tandem.sipPort() + ";rport;branch=z9hG4bKloop",
                    "Max-Forwards: 70",
                    "From: <sip:1001@peer>;tag=c",
                    "To: <" + uri + ">",
                    "Call-ID: loop-" + us + ears.speaking().port(),
                    "CSeq: 1 INVITE",
                    "Contact: <sip:peer@" + ears.named() + ">");

            assertThat(ears.at(Place.SPEAKS, "SIP/2.0 4").status()).isEqualTo(status);
        }
    }

    @Test
    @DisplayName("SI-07 RFC 3261 16.3: a call of ours that comes back by our name is a loop")
    void call_that_comes_back() {
        additions.add("gateways/mapping", "{\"name\": \"mirror\", \"addresses\": [\"" + Vendor.OF_VIA.host() + "\"]}");
        try (Ears ears = new Ears(phones, Vendor.OF_VIA.host(), Vendor.OF_VIA.port())) {
            Dialled call = phones.place(phones.client().call(Vendor.OF_VIA.number("39")));
            Message invite = ears.at(Place.SPEAKS, "INVITE ");
            phones.send(ears.speaking(), invite.text().replaceFirst(";branch=", ";rport;branch="));
            Message refusal = ears.at(Place.SPEAKS, "SIP/2.0 4");
            ears.answer(invite, 486, ";tag=v");

            assertThat(refusal.status()).isEqualTo(482);
            assertThat(call.awaitFinal().status()).isEqualTo(486);
        }
    }
}
