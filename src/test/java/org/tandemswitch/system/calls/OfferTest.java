package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tandemswitch.system.server.Vendor;

/** Reliable provisional answers, and offers that come late. */
@Order(5)
class OfferTest extends OnTheSwitch {
    OfferTest(Records records) {
        super(records);
    }

    @Test
    void reliable_ringing_is_confirmed_end_to_end() {
        Phone vendor = phones.vendor(Vendor.UDP);

        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("900")).reliable());
        Received leg = vendor.awaitCall();
        leg.ringReliably();
        Message ringing = call.awaitRinging();
        Message prack = leg.awaitPrack();
        leg.answer();
        call.awaitAnswer();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(leg.invite().headers("Supported")).anyMatch(value -> value.contains("100rel"));
        assertThat(ringing.header("RSeq")).isPresent();
        assertThat(ringing.headers("Require")).anyMatch(value -> value.contains("100rel"));
        assertThat(prack.header("RAck")).isPresent();
        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName(
            "RFC 3262 section 3: an answer that overtakes the confirmation of ringing reaches the caller behind it")
    void answer_may_overtake_the_confirmation() {
        Phone vendor = phones.vendor(Vendor.UDP);

        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("905")).reliable());
        Received leg = vendor.awaitCall();
        leg.ringReliably();
        leg.answer();
        leg.awaitPrack();
        call.awaitAnswer();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName("RFC 3261 section 13.2.1: a caller that could miss the description of progress finds it in the answer")
    void answer_repeats_the_description_that_was_not_reliable_here() {
        Phone vendor = phones.vendor(Vendor.OUTSPOKEN);

        Dialled call = phones.place(phones.client().call(Vendor.OUTSPOKEN.number("906")));
        Received leg = vendor.awaitCall();
        leg.earlyMediaReliably();
        leg.awaitPrack();
        leg.reply(Reply.of(200));
        Message answer = call.awaitAnswer();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(answer.sdp().orElseThrow().host()).isEqualTo(vendor.host());
    }

    @Test
    void reliable_early_media_carries_its_description() {
        Phone vendor = phones.vendor(Vendor.UDP);

        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("901")).requireReliable());
        Received leg = vendor.awaitCall();
        leg.earlyMediaReliably();
        Message early = call.awaitEarlyMedia();
        leg.awaitPrack();
        leg.answer();
        call.awaitAnswer();
        leg.awaitAck();
        leg.hangUp();
        call.awaitHangUp();

        assertThat(early.header("RSeq")).isPresent();
        assertThat(early.sdp().orElseThrow().host()).isEqualTo(vendor.host());
        assertThat(records.only(call).hungUpBy()).isEqualTo("callee");
    }

    @Test
    void reliability_is_not_offered_to_the_vendor_when_the_caller_does_not() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.refusing(480));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("902")));
        call.awaitRefusal();

        assertThat(vendor.awaitCall().invite().headers("Supported")).noneMatch(value -> value.contains("100rel"));
    }

    @Test
    void late_offer_is_answered_in_the_ack() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());

        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("903")).lateOffer());
        Message answer = call.awaitAnswer();
        Received leg = vendor.awaitCall();
        Message ack = leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(leg.invite().body()).isEmpty();
        assertThat(answer.sdp().orElseThrow().host()).isEqualTo(vendor.host());
        assertThat(ack.sdp().orElseThrow().host()).isEqualTo(call.ownSdp().host());
        assertThat(records.only(call).isAnswered()).isTrue();
    }

    @Test
    void second_branch_that_answers_is_acknowledged_and_hung_up() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("904")));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        leg.answerAgain();
        Message bye = leg.awaitRequest("BYE");
        boolean callerStays = !call.over();
        call.hangUp();
        leg.awaitRequest("BYE");

        String firstTag = leg.traffic().sent().responses(180).all().get(0).tag("To");
        assertThat(bye.tag("To")).isNotEqualTo(firstTag);
        assertThat(leg.traffic().received().requests("ACK").all())
                .anyMatch(ack -> ack.tag("To").equals(bye.tag("To")));
        assertThat(callerStays).isTrue();
        assertThat(records.only(call).hungUpBy()).isEqualTo("caller");
    }
}
