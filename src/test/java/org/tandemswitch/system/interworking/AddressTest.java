package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
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
import org.tandemswitch.phone.Registering;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.interworking.Ears.Place;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

/** SI-01: neighbours that hear elsewhere than where the RFCs send messages to. Each speaks from one place and names another. */
@Order(16)
class AddressTest extends OnTheSwitch {
    private static final Map<String, Client> CLIENTS = Map.of(
            "usual", Client.ALPHA,
            "source", Client.OTHER_ADDRESSES,
            "ports", Client.OF_PORTS,
            "via", Client.OF_VIA);
    private static final Map<String, Vendor> VENDORS = Map.of(
            "usual", Vendor.UDP,
            "source", Vendor.OF_SOURCE,
            "ports", Vendor.OF_PORTS,
            "via", Vendor.OF_VIA);
    private static final Map<String, User> USERS = Map.of(
            "usual", User.BEN,
            "source", User.OF_SOURCE,
            "ports", User.OF_PORTS,
            "via", User.OF_VIA);

    AddressTest(Records records) {
        super(records);
    }

    @AfterEach
    void take_back_what_is_left() {
        USERS.values().forEach(user -> new Api(tandem).send("DELETE", "registrations/" + user.number(), Api.JSON, ""));
    }

    private String us() {
        return Tandem.HOST + ":" + tandem.sipPort();
    }

    private static void request(
            Ears ears, String method, int number, String uri, String from, String to, String callId, String rport) {
        ears.say(
                method + " " + uri + " SIP/2.0",
                "Via: SIP/2.0/UDP " + ears.named() + ";branch=z9hG4bK" + method + callId + rport,
                "Max-Forwards: 70",
                "From: " + from,
                "To: " + to,
                "Call-ID: " + callId,
                "CSeq: " + number + " " + method,
                "Contact: <sip:peer@" + ears.named() + ">");
    }

    @ParameterizedTest(
            name = "SI-01 a client of the kind {0} that says \"{1}\" hears answers where it {2}, requests where it {3}")
    @CsvSource({
        "usual, '', BESIDE, NAMED",
        "usual, ;rport, SPEAKS, NAMED",
        "source, '', SPEAKS, SPEAKS",
        "ports, ;rport, BESIDE, BESIDE",
        "via, ;rport, NAMED, NAMED"
    })
    void client(String kind, String rport, Place answers, Place requests) {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        String number = Vendor.UDP.number("35");
        try (Ears ears =
                new Ears(phones, Objects.requireNonNull(CLIENTS.get(kind)).host(), 0)) {
            String callId = "client-" + kind + ears.speaking().port();
            String uri = "sip:" + number + "@" + us();
            request(ears, "INVITE", 1, uri, "<sip:1001@peer>;tag=c", "<" + uri + ">", callId, rport);
            Message answer = ears.at(answers, "SIP/2.0 200 ");
            String to = answer.header("To").orElseThrow();
            request(ears, "ACK", 1, uri, "<sip:1001@peer>;tag=c", to, callId, rport);
            Received leg = vendor.awaitCall();
            leg.awaitAck();
            leg.hangUp();
            ears.answer(ears.at(requests, "BYE "), 200, "");
        }
    }

    @ParameterizedTest(
            name = "SI-01 a vendor of the kind {0} that says \"{1}\" hears answers where it {2}, requests where it {3}")
    @CsvSource({
        "usual, '', BESIDE, NAMED",
        "usual, ;rport, SPEAKS, NAMED",
        "source, '', SPEAKS, SPEAKS",
        "ports, ;rport, BESIDE, BESIDE",
        "via, ;rport, NAMED, NAMED"
    })
    void vendor(String kind, String rport, Place answers, Place requests) {
        Vendor vendor = Objects.requireNonNull(VENDORS.get(kind));
        try (Ears ears = new Ears(phones, vendor.host(), vendor.port())) {
            Dialled call = phones.place(phones.client().call(vendor.number("35")));
            Message invite = ears.at(Place.SPEAKS, "INVITE ");
            ears.answer(invite, 200, ";tag=v");
            call.awaitAnswer();
            ears.at(requests, "ACK ");

            String us = invite.header("To").orElseThrow() + ";tag=v";
            String them = invite.header("From").orElseThrow();
            request(ears, "BYE", 7, "sip:x@" + us(), us, them, invite.callId(), rport);

            assertThat(ears.at(answers, "SIP/2.0 ").status()).isEqualTo(200);
            call.awaitHangUp();
        }
    }

    private Message register(Ears ears, User user, String contact) {
        Registering registering = phones.at(ears.host(), 0)
                .register(user.number())
                .password(user.password())
                .contacts("<sip:" + user.number() + "@" + contact + ">");
        return user == User.OF_PORTS ? phones.register(registering) : phones.register(registering, ears.speaking());
    }

    @ParameterizedTest(
            name = "SI-01 a phone of the kind {0} is called where it {1}, and hears requests in the call where it {2}")
    @CsvSource({"usual, BESIDE, NAMED", "source, SPEAKS, SPEAKS", "ports, BESIDE, BESIDE"})
    void called_phone(String kind, Place calls, Place requests) {
        User user = Objects.requireNonNull(USERS.get(kind));
        try (Ears ears = new Ears(phones, "127.0.0.91", 0)) {
            assertThat(register(ears, user, ears.beside()).status()).isEqualTo(200);
            Dialled call = phones.place(phones.client().call(user.number()));
            ears.answer(ears.at(calls, "INVITE "), 200, ";tag=p");
            call.awaitAnswer();
            ears.at(requests, "ACK ");
            call.hangUp();
            ears.answer(ears.at(requests, "BYE "), 200, "");
        }
    }

    /** Nothing is proved when the first answer is due. */
    @ParameterizedTest(name = "SI-01 a phone of the kind {0} that says \"{1}\" is asked for its password where it {2}")
    @CsvSource({
        "usual, '', BESIDE",
        "usual, ;rport, SPEAKS",
        "source, '', SPEAKS",
        "ports, ;rport, BESIDE",
        "via, '', BESIDE",
        "via, ;rport, SPEAKS"
    })
    void calling_phone(String kind, String rport, Place asked) {
        try (Ears ears = new Ears(phones, "127.0.0.9", 0)) {
            invite(ears, Objects.requireNonNull(USERS.get(kind)), "asked-" + kind, rport);

            assertThat(ears.at(asked, "SIP/2.0 ").status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("SI-01 an address in Via is believed from where the phone has registered, and from nowhere else")
    void registered_phone_that_hears_at_its_via() {
        try (Ears ears = new Ears(phones, "127.0.0.9", 0);
                Ears impostor = new Ears(phones, "127.0.0.8", 0)) {
            assertThat(register(ears, User.OF_VIA, ears.beside()).status()).isEqualTo(200);
            invite(ears, User.OF_VIA, "true", "");
            invite(impostor, User.OF_VIA, "false", "");

            assertThat(ears.at(Place.NAMED, "SIP/2.0 ").status()).isEqualTo(401);
            assertThat(impostor.at(Place.BESIDE, "SIP/2.0 ").status()).isEqualTo(401);
        }
    }

    private void invite(Ears ears, User user, String callId, String rport) {
        String uri = "sip:4711@" + us();
        String from = "<sip:" + user.number() + "@peer>;tag=p";
        request(
                ears,
                "INVITE",
                1,
                uri,
                from,
                "<" + uri + ">",
                callId + ears.speaking().port(),
                rport);
    }

    /** Asks with a Via that does not tell the truth. */
    private void options(Ears ears, String via, String name) {
        String uri = "sip:99@" + us();
        ears.say(
                "OPTIONS " + uri + " SIP/2.0",
                "Via: SIP/2.0/UDP " + via + ";branch=z9hG4bK" + name,
                "Max-Forwards: 70",
                "From: <sip:1001@peer>;tag=c",
                "To: <" + uri + ">",
                "Call-ID: " + name + "-" + ears.speaking().port(),
                "CSeq: 1 OPTIONS");
    }

    @Test
    @DisplayName("SI-01 a client that is heard at its Via has nothing sent where it is not at home")
    void forged_via() {
        try (Ears ears = new Ears(phones, Client.OF_VIA.host(), 0)) {
            options(ears, Client.ALPHA.host() + ":9;rport", "forgedVia");

            assertThat(ears.at(Place.SPEAKS, "SIP/2.0 ").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("SI-01 RFC 3261 18.2.1: what a sender writes into received leads no answer to somebody else")
    void forged_received() {
        try (Ears ears = new Ears(phones, Client.ALPHA.host(), 0)) {
            options(ears, ears.beside() + ";received=127.0.0.95", "forged");

            assertThat(ears.at(Place.BESIDE, "SIP/2.0 ").status()).isEqualTo(200);
        }
    }
}
