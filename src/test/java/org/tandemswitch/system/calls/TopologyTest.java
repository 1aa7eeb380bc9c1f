package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.phone.Traffic;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;

/** Neither end learns anything of the other's equipment. */
@Order(6)
class TopologyTest extends OnTheSwitch {
    private static final String CALLERS_EQUIPMENT = "CallersOwnPhone/3.1";
    private static final String VENDORS_EQUIPMENT = "VendorsOwnSwitch/9.9";

    TopologyTest(Records records) {
        super(records);
    }

    @ParameterizedTest
    @EnumSource
    void legs_share_nothing_but_numbers_and_media(Way way) {
        Phone vendor = phones.vendor(
                way.vendor(),
                Script.onInvite()
                        .reply(Duration.ofMillis(20), Reply.of(180).header("Server", VENDORS_EQUIPMENT))
                        .reply(
                                Duration.ofMillis(50),
                                Reply.of(200)
                                        .header("Server", VENDORS_EQUIPMENT)
                                        .header("X-Vendor-Route", "internal-7")
                                        .sdp(phones.client().sdp())));
        Phone client = way.caller(phones);
        Dialled call = phones.place(client.call(way.vendor().number("400"))
                .from("1001")
                .header("User-Agent", CALLERS_EQUIPMENT)
                .header("P-Asserted-Identity", "<sip:secret-name@inside.example.com>")
                .header("X-Inside", "rack-4"));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        call.hold();
        leg.info("text/plain", "hello");
        call.hangUp();
        leg.awaitHangUp();

        Traffic callerSide = call.traffic();
        Traffic vendorSide = leg.traffic();
        assertNothingOf(secrets(callerSide, client), vendorSide.received());
        assertNothingOf(secrets(vendorSide, vendor), callerSide.received());
        assertNothingOf(
                Set.of(CALLERS_EQUIPMENT, "secret-name", "inside.example.com", "rack-4", "dns_route"),
                vendorSide.received());
        assertNothingOf(Set.of(VENDORS_EQUIPMENT, "internal-7"), callerSide.received());
        assertThat(leg.invite().headers("Route")).isEmpty();
        assertThat(leg.invite().headers("Record-Route")).isEmpty();
        assertThat(leg.invite().headers("Via")).hasSize(1);
        assertThat(records.only(call).isAnswered()).isTrue();
    }

    /** What one end calls its own: its dialog, its address, its transactions. */
    private static Set<String> secrets(Traffic own, Phone phone) {
        Set<String> secrets = new TreeSet<>();
        secrets.add(phone.host() + ":" + phone.port());
        for (Message message : own.all()) {
            secrets.add(message.callId());
            secrets.add("tag=" + message.tag("From"));
            secrets.add("tag=" + message.tag("To"));
            message.headers("Via").forEach(via -> secrets.add(via.replaceAll(".*(branch=[^;]+).*", "$1")));
        }
        secrets.remove("tag=");
        return secrets;
    }

    private static void assertNothingOf(Set<String> secrets, Traffic heard) {
        assertThat(heard.all()).isNotEmpty();
        for (Message message : heard.all()) {
            String head = message.text().split("\r\n\r\n", 2)[0];
            assertThat(head).doesNotContain(secrets);
        }
    }
}
