package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

@Order(7)
class FailoverTest extends OnTheSwitch {
    private static final Duration SOON = Duration.ofMillis(300);

    FailoverTest(Records records) {
        super(records);
    }

    @ParameterizedTest(name = "GS-19 (h): first vendor says {0}, the second is called")
    @ValueSource(ints = {403, 404, 408, 480, 500, 503, 603})
    void second_vendor_takes_over_when_the_first_refuses(int status) {
        phones.vendor(Vendor.FIRST, Script.refusing(status));
        Phone second = phones.vendor(Vendor.SECOND, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("100")));
        call.awaitAnswer();
        Received leg = second.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorName")).isEqualTo(Vendor.SECOND.name());
        assertThat(cdr.get("vendorSipCallId")).isEqualTo(leg.callId());
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName("GS-01: a vendor that answered and hangs up at once is not followed by another")
    void answer_ends_the_search() {
        Phone first = phones.vendor(Vendor.FIRST, Script.answering());
        Phone second = phones.vendor(Vendor.SECOND, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("104")));
        call.awaitAnswer();
        Received leg = first.awaitCall();
        leg.awaitAck();
        leg.hangUp();
        call.awaitHangUp();

        assertThat(second.pollCall(SOON)).isEmpty();
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
        assertThat(cdr.hungUpBy()).isEqualTo("callee");
        assertThat(cdr.get("vendorsTried")).isEqualTo("1");
    }

    @Test
    @DisplayName("GS-19 (e): busy is busy, no other vendor is called")
    void busy_is_not_asked_elsewhere() {
        phones.vendor(Vendor.FIRST, Script.refusing(486));
        Phone second = phones.vendor(Vendor.SECOND, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("101")));

        assertThat(call.awaitRefusal().status()).isEqualTo(486);
        assertThat(second.pollCall(SOON)).isEmpty();
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("busy");
        assertThat(cdr.get("vendorsTried")).isEqualTo("1");
    }

    @Test
    @DisplayName("GS-19 (c): 183 with SDP, then 503: fails with 503, the second is not called")
    void vendor_that_gave_media_is_the_last_one() {
        phones.vendor(
                Vendor.FIRST,
                Script.onInvite().earlyMedia(Duration.ofMillis(20)).refuse(Duration.ofMillis(80), 503));
        Phone second = phones.vendor(Vendor.SECOND, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("102")));

        assertThat(call.awaitRefusal().status()).isEqualTo(503);
        assertThat(second.pollCall(SOON)).isEmpty();
        assertThat(records.only(call).endReason()).isEqualTo("remote_failure");
    }

    @Test
    @DisplayName("GS-12: the last refusal is told when no vendor is left")
    void last_refusal_is_told_when_all_refuse() {
        phones.vendor(Vendor.FIRST, Script.refusing(503));
        phones.vendor(Vendor.SECOND, Script.refusing(480));

        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("103")));

        assertThat(call.awaitRefusal().status()).isEqualTo(480);
        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorName")).isEqualTo(Vendor.SECOND.name());
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
        assertThat(cdr.get("peerStatus")).isEqualTo("480");
    }

    @Test
    void second_vendor_takes_over_when_nobody_listens_at_the_first() {
        Phone second = phones.vendor(Vendor.BEHIND_REFUSING_TCP, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.REFUSING_TCP.number("104")));
        call.awaitAnswer(Duration.ofSeconds(15));
        Received leg = second.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(records.only(call).get("vendorName")).isEqualTo(Vendor.BEHIND_REFUSING_TCP.name());
    }

    @Test
    void caller_may_cancel_while_the_second_vendor_rings() {
        phones.vendor(Vendor.FIRST, Script.refusing(503));
        Phone second = phones.vendor(Vendor.SECOND, Script.ringing());

        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("105")));
        call.awaitRinging();
        call.cancel();
        second.awaitCall().awaitCancel();

        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("caller_cancel");
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
    }
}
