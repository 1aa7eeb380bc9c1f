package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Dialling;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

/** Who calls and who is called, as peers write it and want to read it. */
@Order(16)
class IdentityTest extends OnTheSwitch {
    private static final List<String> IDENTITY =
            List.of("P-Asserted-Identity", "P-Preferred-Identity", "Remote-Party-ID", "Privacy");
    private static final String NAME = "\u00c4nnchen \\\"\u5b89\\\" <x>";

    private final Map<Vendor, Phone> behind = new HashMap<>();

    IdentityTest(Records records) {
        super(records);
    }

    /** The INVITE a vendor gets, and the record of the call it refuses. */
    private Message invite(Phone client, Vendor vendor, UnaryOperator<Dialling> how) {
        Phone phone = behind.computeIfAbsent(vendor, one -> phones.vendor(one, Script.refusing(480)));
        Dialled call = phones.place(how.apply(client.call(vendor.number("5")).from("1001")));
        call.awaitRefusal();
        return phone.awaitCall().invite();
    }

    private static Dialling everything(Dialling call) {
        return call.displayName(NAME)
                .to("4004")
                .header("P-Asserted-Identity", "\"Asserted\" <sip:2002@inside.example.com>, <tel:+492002>")
                .header("P-Preferred-Identity", "<sip:3003@inside.example.com>");
    }

    @Test
    @DisplayName("SI-05 SI-07 SI-11 by default a vendor is told the number and nothing else")
    void usual_vendor() {
        Message invite = invite(phones.client(), Vendor.UDP, IdentityTest::everything);

        assertThat(IDENTITY).allSatisfy(name -> assertThat(invite.headers(name)).isEmpty());
        assertThat(invite.header("From").orElseThrow()).startsWith("<sip:1001@127.0.0.1>");
        assertThat(invite.header("To").orElseThrow()).startsWith("<sip:" + Vendor.UDP.number("5") + "@");
        assertThat(invite.requestUri()).doesNotContain("user=phone");
    }

    @Test
    @DisplayName("SI-05 SI-07 SI-11 a vendor is told the caller in every way it wants")
    void outspoken_vendor() {
        Message invite = invite(phones.client(), Vendor.OUTSPOKEN, IdentityTest::everything);

        String shown = "\"" + NAME + "\" <sip:1001@callers.example.net;user=phone>";
        assertThat(invite.header("From").orElseThrow()).startsWith(shown);
        assertThat(invite.header("P-Asserted-Identity")).contains(shown);
        assertThat(invite.header("P-Preferred-Identity")).contains("<sip:3003@callers.example.net;user=phone>");
        assertThat(invite.header("Remote-Party-ID")).contains(shown + ";party=calling;screen=yes;privacy=full");
        assertThat(invite.headers("Via").get(0)).startsWith("SIP/2.0/UDP 127.0.0.1:");
        assertThat(invite.header("Contact").orElseThrow()).contains("@127.0.0.1:");
        assertThat(invite.header("Privacy")).contains("id");
        assertThat(invite.header("To").orElseThrow()).startsWith("<sip:4004@").contains("user=phone");
        assertThat(invite.requestUri())
                .startsWith("sip:" + Vendor.OUTSPOKEN.number("5") + "@")
                .contains("user=phone");
    }

    @Test
    @DisplayName("SI-11 the wish to stay unknown is passed on; where it is not, the number is not either")
    void caller_that_wants_to_stay_unknown() {
        Message told = invite(phones.client(), Vendor.UDP, call -> call.header("Privacy", "id; critical"));
        Message untold = invite(phones.client(), Vendor.DISCREET, call -> call.header("Privacy", "id"));
        Message known = invite(phones.client(), Vendor.DISCREET, call -> call);

        assertThat(told.header("Privacy")).contains("id;critical");
        assertThat(told.header("From").orElseThrow()).contains("sip:1001@");
        assertThat(untold.header("From").orElseThrow()).startsWith("\"Anonymous\" <sip:anonymous@anonymous.invalid>");
        assertThat(untold.text()).doesNotContain("1001");
        assertThat(known.header("P-Asserted-Identity")).contains("<sip:1001@127.0.0.1>");
        assertThat(known.header("Remote-Party-ID").orElseThrow()).endsWith("privacy=off");
    }

    @Test
    @DisplayName("SI-11 SI-13 a client writes the numbers elsewhere, and its wish for privacy does not count")
    void client_with_other_fields() {
        Phone client = phones.client(Client.OTHER_FIELDS);
        Phone vendor = phones.vendor(Vendor.DISCREET, Script.refusing(480));
        Dialled call = phones.place(client.call("999999")
                .from("1001")
                .to(Vendor.DISCREET.number("7"))
                .header("P-Asserted-Identity", "<tel:+49-2002>")
                .header("Privacy", "id"));
        call.awaitRefusal();
        Message invite = vendor.awaitCall().invite();

        assertThat(invite.header("From").orElseThrow()).startsWith("<sip:+492002@127.0.0.1>");
        assertThat(invite.requestUri()).startsWith("sip:" + Vendor.DISCREET.number("7") + "@");
        assertThat(records.only(call).get("callerIn")).isEqualTo("+492002");
    }

    @Test
    @DisplayName("SI-11 a phone does not see the number of a caller that wants to stay unknown")
    void called_phone() {
        Phone phone = phones.stranger();
        phone.onCall(Script.refusing(480));
        phones.register(phone.register(User.BEN.number()).password(User.BEN.password()));

        phones.place(phones.client().call(User.BEN.number()).from("1001").header("Privacy", "id"))
                .awaitRefusal();
        phones.place(phones.client().call(User.BEN.number()).from("1001")).awaitRefusal();
        Message unknown = phone.awaitCall().invite();
        Message known = phone.awaitCall().invite();
        phones.register(
                phone.register(User.BEN.number()).password(User.BEN.password()).expires(Duration.ZERO));

        assertThat(unknown.text()).doesNotContain("1001");
        assertThat(known.header("From").orElseThrow()).startsWith("<sip:1001@");
    }
}
