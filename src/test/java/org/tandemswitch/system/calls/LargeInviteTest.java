package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.phone.Sdp;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

@Order(9)
@DisplayName("RFC 3261 section 18.1.1")
class LargeInviteTest extends OnTheSwitch {
    LargeInviteTest(Records records) {
        super(records);
    }

    @Test
    void large_invite_goes_over_tcp_to_a_vendor_that_is_called_over_udp() {
        Phone overTcp = phones.overTcpAt(Vendor.LARGE.host(), Vendor.LARGE.port());
        overTcp.onCall(Script.answering());

        Dialled call = large(Vendor.LARGE);
        call.awaitAnswer();
        Received leg = overTcp.awaitCall();
        leg.awaitAck();
        leg.hangUp();
        call.awaitHangUp();

        assertThat(leg.invite().header("Via").orElse("")).contains("SIP/2.0/TCP");
        assertThat(leg.invite().body()).hasSizeGreaterThan(1300);
        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    void large_invite_is_a_datagram_after_all_where_nobody_takes_it_over_tcp() {
        Phone overUdp = phones.vendor(Vendor.LARGE_BY_DATAGRAM, Script.answering());

        for (int i = 0; i < 2; i++) {
            Dialled call = large(Vendor.LARGE_BY_DATAGRAM);
            call.awaitAnswer();
            Received leg = overUdp.awaitCall();
            leg.awaitAck();
            call.hangUp();
            leg.awaitHangUp();

            assertThat(leg.invite().header("Via").orElse("")).contains("SIP/2.0/UDP");
            assertThat(records.only(call).get("vendorsTried")).isEqualTo("1");
        }
    }

    @Test
    void usual_invite_stays_a_datagram() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.refusing(404));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("64")));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(vendor.awaitCall().invite().header("Via").orElse("")).contains("SIP/2.0/UDP");
    }

    private Dialled large(Vendor vendor) {
        Phone client = phones.client();
        String offer = Sdp.offer(client.host(), 40_000).text() + "a=x-filler:" + "x".repeat(1400) + "\r\n";
        return phones.place(client.call(vendor.number("65")).body("application/sdp", offer));
    }
}
