package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

/** SI-08: calls that were forwarded on their way, and vendors that send them elsewhere. */
@Order(16)
class ForwardingTest extends OnTheSwitch {
    private static final String DIVERSION = "<sip:200@inside.example.com>;reason=user-busy;counter=1";
    private static final String HISTORY =
            "<sip:200@inside.example.com>;index=1, <sip:900@inside.example.com;cause=486>;index=1.1;mp=1";

    private final Map<Vendor, Phone> behind = new HashMap<>();

    ForwardingTest(Records records) {
        super(records);
    }

    private Message invite(Client client, Vendor vendor, String header, String value) {
        Phone phone = behind.computeIfAbsent(vendor, one -> phones.vendor(one, Script.refusing(480)));
        String number = vendor.number("9");
        phones.place(phones.client(client).call(number).to(number).header(header, value))
                .awaitRefusal();
        return phone.awaitCall().invite();
    }

    @Test
    @DisplayName("SI-08 forwarding is told to those who want to know, in their header")
    void forwarding_is_told() {
        Message usual = invite(Client.ALPHA, Vendor.UDP, "Diversion", DIVERSION);
        Message both = invite(Client.ALPHA, Vendor.OUTSPOKEN, "Diversion", DIVERSION);
        Message one = invite(Client.ALPHA, Vendor.DISCREET, "History-Info", HISTORY);
        Message unrecognised = invite(Client.OTHER_FIELDS, Vendor.DISCREET, "Diversion", DIVERSION);

        assertThat(usual.headers("Diversion")).isEmpty();
        assertThat(usual.headers("History-Info")).isEmpty();
        assertThat(both.header("Diversion")).contains("<sip:200@callers.example.net>;reason=user-busy");
        assertThat(String.join(", ", both.headers("History-Info")))
                .contains("<sip:200@callers.example.net>;index=1", Vendor.OUTSPOKEN.number("9"), "cause=486");
        assertThat(one.header("Diversion")).contains("<sip:200@127.0.0.1>;reason=user-busy");
        assertThat(one.headers("History-Info")).isEmpty();
        assertThat(unrecognised.headers("Diversion")).isEmpty();
    }

    @Test
    @DisplayName("SI-08 a redirection is followed, the best contact first, as a call of the same vendor")
    void redirection_is_followed() {
        Phone target = phones.at("127.0.0.55", 17080);
        target.onCall(Script.answering());
        phones.vendor(
                Vendor.DISCREET,
                Script.onInvite()
                        .reply(
                                Duration.ofMillis(20),
                                Reply.of(302)
                                        .header(
                                                "Contact",
                                                "<sip:88@127.0.0.56:17080>;q=0.1, <sip:77@127.0.0.55:17080>;q=0.8")));

        Dialled call = phones.place(phones.client().call(Vendor.DISCREET.number("10")));
        call.awaitAnswer();
        Received leg = target.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(leg.invite().requestUri()).startsWith("sip:77@127.0.0.55:17080");
        assertThat(leg.invite().header("Diversion").orElseThrow())
                .startsWith("<sip:" + Vendor.DISCREET.number("10") + "@");
        assertThat(records.only(call).get("vendorName")).isEqualTo(Vendor.DISCREET.name());
        assertThat(records.only(call).get("calleeOut")).isEqualTo("77");
    }

    @Test
    @DisplayName("SI-08 RL-01 RL-04 a call that a vendor sends on takes its one line and its one call a second once")
    void redirection_is_one_call() {
        Additions additions = new Additions(new Api(tandem));
        Phone sending = phones.at("127.0.0.57", 0);
        Phone target = phones.at("127.0.0.55", 17080);
        target.onCall(Script.answering());
        sending.onCall(Script.onInvite()
                .reply(Duration.ofMillis(20), Reply.of(302).header("Contact", "<sip:77@127.0.0.55:17080>")));
        additions.add("gateways/routing", """
                {"name": "sends on", "prefixes": ["6592"], "host": "127.0.0.57", "port": %d, \
                "options": {"redirects": "On", "lines": "1", "callsPerSecond": "1"}}""".formatted(sending.port()));

        Dialled call = phones.place(phones.client().call("65921"));
        call.awaitAnswer();
        call.hangUp();
        additions.remove();

        assertThat(records.only(call).get("vendorName")).isEqualTo("sends on");
    }

    @Test
    @DisplayName("SI-08 C19 no vendor sends a call on to a number that nobody may call")
    void redirection_to_a_forbidden_number_is_refused() {
        Api api = new Api(tandem);
        Additions additions = new Additions(api);
        String list = additions.add(
                "directory/list", "{\"name\": \"dear numbers\", \"options\": {\"listUse\": \"no-callees\"}}");
        api.send("POST", list + "/numbers", "text/plain", "4490077");
        Phone target = phones.at("127.0.0.55", 17080);
        phones.vendor(
                Vendor.DISCREET,
                Script.onInvite()
                        .reply(
                                Duration.ofMillis(20),
                                Reply.of(302).header("Contact", "<sip:44-900-77@127.0.0.55:17080>")));

        Dialled call = phones.place(phones.client().call(Vendor.DISCREET.number("12")));
        int status = call.awaitRefusal().status();
        additions.remove();

        assertThat(status).isEqualTo(503);
        assertThat(target.pollCall(Duration.ofMillis(100))).isEmpty();
    }

    @Test
    @DisplayName("SI-08 by default a redirection is a refusal")
    void redirection_is_refused() {
        Phone target = phones.at("127.0.0.55", 17080);
        phones.vendor(
                Vendor.UDP,
                Script.onInvite()
                        .reply(Duration.ofMillis(20), Reply.of(302).header("Contact", "<sip:77@127.0.0.55:17080>")));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("11")));

        assertThat(call.awaitRefusal().status()).isEqualTo(503);
        assertThat(target.pollCall(Duration.ofMillis(100))).isEmpty();
    }
}
