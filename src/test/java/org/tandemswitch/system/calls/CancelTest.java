package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

@Order(3)
class CancelTest extends OnTheSwitch {
    CancelTest(Records records) {
        super(records);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("GS-02: a cancelled call is cancelled at the vendor")
    void caller_cancels_while_it_rings(Way way) {
        Phone vendor = phones.vendor(way.vendor(), Script.ringing());

        Dialled call = phones.place(way.caller(phones).call(way.vendor().number("700")));
        call.awaitRinging();
        Message ok = call.cancel();
        vendor.awaitCall().awaitCancel();

        assertThat(ok.status()).isEqualTo(200);
        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("caller_cancel");
        assertThat(cdr.hungUpBy()).isEqualTo("caller");
        assertThat(cdr.isAnswered()).isFalse();
    }

    @Test
    @DisplayName("GS-16: an answer that crosses the CANCEL is acknowledged and hung up")
    void answer_that_crosses_the_cancel_is_acknowledged_and_hung_up() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.ringing().answerDespiteCancel());

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("701")));
        call.awaitRinging();
        call.cancel();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        leg.awaitHangUp();

        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("caller_cancel");
        assertThat(cdr.isAnswered()).isFalse();
    }

    @Test
    void cancel_waits_for_the_first_word_of_the_vendor() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.silent());

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("702")));
        await().until(() -> vendor.traffic().received().requests("INVITE").count() > 0);
        call.cancel();

        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        assertThat(vendor.traffic().received().requests("CANCEL").count()).isZero();
        assertThat(records.only(call).endReason()).isEqualTo("caller_cancel");
    }

    @Test
    void vendor_that_rings_after_the_caller_gave_up_is_cancelled() {
        Phone vendor = phones.vendor(
                Vendor.TCP, Script.onInvite().trying(Duration.ZERO).ring(Duration.ofMillis(300)));

        Dialled call = phones.place(phones.client().call(Vendor.TCP.number("703")));
        Received leg = vendor.awaitCall();
        call.awaitTrying();
        call.cancel();
        leg.awaitCancel();

        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        assertThat(records.only(call).endReason()).isEqualTo("caller_cancel");
    }

    @Test
    @DisplayName(
            "GS-02: a CANCEL that waited for the vendor's first word leaves once, also when 100 and 180 come together")
    void cancel_that_waited_leaves_once() {
        Phone vendor = phones.vendor(
                Vendor.UDP, Script.onInvite().trying(Duration.ofMillis(600)).ring(Duration.ofMillis(601)));
        Phone client = phones.client();

        // one that is repeated because its answer was slow looks like a second one
        assertThat(IntStream.range(0, 3).anyMatch(time -> cancels(client, vendor) == 1))
                .isTrue();
    }

    private int cancels(Phone client, Phone vendor) {
        Dialled call = phones.place(client.call(Vendor.UDP.number("704")));
        Received leg = vendor.awaitCall();
        call.cancel();
        leg.awaitCancel();

        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        assertThat(records.only(call).endReason()).isEqualTo("caller_cancel");
        return leg.traffic().received().requests("CANCEL").count();
    }
}
