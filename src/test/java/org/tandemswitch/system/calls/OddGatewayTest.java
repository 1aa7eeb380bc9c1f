package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

/**
 * Gateways that answer in ways nobody should. A 200 after CANCEL is told by {@link CancelTest}, a missing ACK by
 * {@link PatienceTest}.
 */
@Order(11)
class OddGatewayTest extends OnTheSwitch {
    OddGatewayTest(Records records) {
        super(records);
    }

    @Test
    void answer_from_another_address_is_as_good_as_any() {
        Phone vendor = phones.vendor(
                Vendor.UDP,
                Script.onInvite().ring(Duration.ofMillis(30)).answerFrom(Duration.ofMillis(50), "127.0.0.61"));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("910")));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
        assertThat(cdr.isAnswered()).isTrue();
    }

    @Test
    void gateway_that_answers_twice_makes_one_call_of_it() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering().answerAgain(Duration.ofMillis(100)));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("911")));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName("GS-16: an abandoned gateway that answers late is acknowledged and hung up, the call goes on")
    void late_answer_of_an_abandoned_gateway_is_let_go() {
        Phone late = phones.vendor(
                Vendor.SHORT_STAGES, Script.onInvite().trying(Duration.ZERO).answerDespiteCancel());
        Phone next = phones.vendor(Vendor.NEXT, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.SHORT_STAGES.number("9")));
        call.awaitAnswer(Duration.ofSeconds(15));
        Received abandoned = late.awaitCall();
        abandoned.awaitHangUp(Duration.ofSeconds(15));
        assertThat(call.up()).isTrue();
        call.hangUp();
        next.awaitCall().awaitHangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorName")).isEqualTo(Vendor.NEXT.name());
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
    }
}
