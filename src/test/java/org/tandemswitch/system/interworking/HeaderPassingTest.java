package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Dialling;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

/** SI-10: headers that mean nothing to the switch, and those an operator writes. */
@Order(16)
class HeaderPassingTest extends OnTheSwitch {
    private static final List<String> NEVER = List.of(
            "Proxy-Authorization", "Authorization", "User-Agent", "P-Asserted-Service", "Identity", "Organization");

    HeaderPassingTest(Records records) {
        super(records);
    }

    private static Dialling strange(Dialling call) {
        call.header("X-Trunk", "17").header("X-Trunk", "18").header("User-to-User", "00aa;encoding=hex");
        return call.header("Subject", "h\u00e4");
    }

    private Message invite(Vendor vendor) {
        Phone phone = phones.vendor(vendor, Script.refusing(480));
        Dialling call = strange(phones.client().call(vendor.number("6")));
        NEVER.forEach(name -> call.header(name, "Digest username=\"secret\""));
        phones.place(call).awaitRefusal();
        return phone.awaitCall().invite();
    }

    @Test
    void usual_vendor_gets_none() {
        Message invite = invite(Vendor.UDP);

        assertThat(invite.text()).doesNotContain("X-Trunk", "User-to-User", "Subject", "X-Carrier", "secret");
    }

    @Test
    void vendor_gets_all_but_those_that_never_pass_and_its_own() {
        Message invite = invite(Vendor.OUTSPOKEN);

        assertThat(invite.headers("X-Trunk")).containsExactly("17", "18");
        assertThat(invite.header("User-to-User")).contains("00aa;encoding=hex");
        assertThat(invite.header("Subject")).contains("h\u00e4");
        assertThat(invite.header("X-Carrier")).contains("17");
        assertThat(invite.header("X-Name")).contains("\u00c4nnchen");
        assertThat(invite.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void client_gets_what_is_listed_of_each_answer(boolean listing) {
        Phone vendor = phones.vendor(
                Vendor.UDP,
                Script.onInvite()
                        .reply(Duration.ofMillis(20), telling(Reply.of(180)))
                        .reply(
                                Duration.ofMillis(50),
                                telling(Reply.of(200)).sdp(phones.client().sdp())));
        Phone client = phones.client(listing ? Client.OTHER_FIELDS : Client.ALPHA);

        Dialled call = phones.place(client.call(Vendor.UDP.number("8")));
        List<Message> answers = List.of(call.awaitRinging(), call.awaitAnswer());
        vendor.awaitCall().awaitAck();
        call.hangUp();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("X-Vendor-Route").isPresent()).isEqualTo(listing);
            assertThat(answer.text()).doesNotContain("X-Other", "Server");
        });
    }

    private static Reply telling(Reply reply) {
        return reply.header("X-Vendor-Route", "7").header("X-Other", "8").header("Server", "Vendor/9");
    }
}
