package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Leg;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

@Order(4)
class MidCallTest extends OnTheSwitch {
    /** Longer than the stack remembers a refused request. */
    private static final Duration AFTER_THE_REFUSAL = Duration.ofSeconds(10);

    private record Call(Dialled caller, Received callee, Phone callerPhone, Phone calleePhone) {
        Leg asker(Side side) {
            return side == Side.CALLER ? caller : callee;
        }

        Leg asked(Side side) {
            return side == Side.CALLER ? callee : caller;
        }

        Phone askedPhone(Side side) {
            return side == Side.CALLER ? calleePhone : callerPhone;
        }
    }

    /** Who asks. */
    enum Side {
        CALLER,
        CALLEE
    }

    MidCallTest(Records records) {
        super(records);
    }

    private Call connected() {
        return connected(Way.UDP_TO_UDP);
    }

    private Call connected(Way way) {
        Phone vendor = phones.vendor(way.vendor(), Script.answering());
        Phone client = way.caller(phones);
        Dialled caller = phones.place(client.call(way.vendor().number("800")));
        caller.awaitAnswer();
        Received callee = vendor.awaitCall();
        callee.awaitRequest("INVITE");
        callee.awaitRequest("ACK");
        return new Call(caller, callee, client, vendor);
    }

    private void hangUp(Call call) {
        call.caller().hangUp();
        call.callee().awaitHangUp();
        assertThat(records.only(call.caller()).endReason()).isEqualTo("normal_clearing");
    }

    @ParameterizedTest
    @EnumSource
    void either_side_holds_and_resumes(Side side) {
        Call call = connected();

        Message held = call.asker(side).hold();
        Message holding = call.asked(side).awaitRequest("INVITE");
        call.asked(side).awaitRequest("ACK");
        Message resumed = call.asker(side).resume();
        Message resuming = call.asked(side).awaitRequest("INVITE");
        hangUp(call);

        assertThat(holding.sdp().orElseThrow().direction()).isEqualTo("sendonly");
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.sdp().orElseThrow().direction()).isEqualTo("recvonly");
        assertThat(resuming.sdp().orElseThrow().direction()).isEqualTo("sendrecv");
        assertThat(resumed.sdp().orElseThrow().direction()).isEqualTo("sendrecv");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void call_is_held_over_any_transport(Way way) {
        Call call = connected(way);

        Message held = call.caller().hold();
        call.callee().awaitRequest("ACK");
        Message resumed = call.callee().resume();
        hangUp(call);

        assertThat(held.status()).isEqualTo(200);
        assertThat(resumed.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void offer_may_come_with_the_answer_to_a_re_invite(Side side) {
        Call call = connected();

        Message ok = call.asker(side).reInviteWithoutOffer();
        Message asked = call.asked(side).awaitRequest("INVITE");
        hangUp(call);

        assertThat(asked.body()).isEmpty();
        assertThat(ok.status()).isEqualTo(200);
        assertThat(ok.sdp()).isPresent();
        assertThat(call.asked(side).traffic().received().requests("ACK").all())
                .anyMatch(ack -> ack.sdp().isPresent() && ack.cseq() == asked.cseq());
    }

    @ParameterizedTest
    @EnumSource
    void refused_re_invite_leaves_the_call_as_it_was(Side side) {
        Call call = connected();
        call.askedPhone(side).replyTo("INVITE", Reply.of(488));

        Message refused = call.asker(side).hold();
        boolean hungUp = call.caller().over() || call.callee().over();
        hangUp(call);

        assertThat(refused.status()).isEqualTo(488);
        assertThat(hungUp).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_refused_is_asked_again_and_not_taken_for_agreed(Side side) {
        Call call = connected();
        call.askedPhone(side).replyTo("UPDATE", Reply.of(488));

        Message first = call.asker(side).update(call.asker(side).ownSdp().direction("sendonly"));
        Message again = call.asker(side).update(call.asker(side).ownSdp().direction("sendonly"));
        hangUp(call);

        assertThat(first.status()).isEqualTo(488);
        assertThat(again.status()).isEqualTo(488);
    }

    @ParameterizedTest
    @EnumSource
    void update_with_an_offer_passes(Side side) {
        Call call = connected();

        Message offered = call.asker(side).update(call.asker(side).ownSdp().direction("sendonly"));
        Message offerAsked = call.asked(side).awaitRequest("UPDATE");
        hangUp(call);

        assertThat(offered.sdp().orElseThrow().direction()).isEqualTo("recvonly");
        assertThat(offerAsked.sdp().orElseThrow().direction()).isEqualTo("sendonly");
    }

    @ParameterizedTest
    @EnumSource
    void info_passes_with_its_body(Side side) {
        Call call = connected();

        Message ok = call.asker(side).info("application/dtmf-relay", "Signal=5\r\nDuration=160\r\n");
        Message asked = call.asked(side).awaitRequest("INFO");
        hangUp(call);

        assertThat(ok.status()).isEqualTo(200);
        assertThat(asked.header("Content-Type")).contains("application/dtmf-relay");
        assertThat(asked.body()).isEqualTo("Signal=5\r\nDuration=160\r\n");
    }

    @Test
    @DisplayName("GS-02 a request refused before the answer costs that request alone")
    void refusal_before_the_answer_leaves_the_call() {
        Phone vendor = phones.vendor(Vendor.UDP);
        vendor.replyTo("INFO", Reply.of(415));
        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("801")));
        Received leg = vendor.awaitCall();
        leg.earlyMedia();
        call.awaitEarlyMedia();

        Message refused = call.info("application/x-unknown", "x");
        leg.answer();
        call.awaitAnswer();
        leg.awaitAck();
        boolean lost = leg.hungUpWithin(AFTER_THE_REFUSAL);
        Message left = call.hangUp();
        leg.awaitHangUp();

        assertThat(refused.status()).isEqualTo(415);
        assertThat(lost).isFalse();
        assertThat(left.status()).isEqualTo(200);
        assertThat(records.only(call).hungUpBy()).isEqualTo("caller");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("whatever comes before the answer is answered, and the call goes on")
    void request_before_the_answer_leaves_the_call(Side side) {
        Phone vendor = phones.vendor(Vendor.TCP);
        Dialled call = phones.place(phones.clientOverTcp().call(Vendor.TCP.number("803")));
        Received leg = vendor.awaitCall();
        leg.ring();
        call.awaitRinging();
        Leg asker = side == Side.CALLER ? call : leg;

        List<Integer> answers = Stream.of("OPTIONS", "MESSAGE", "REFER")
                .map(method -> asker.request(method).send().awaitFinal().status())
                .toList();
        leg.answer();
        call.awaitAnswer();
        leg.awaitAck();
        boolean lost = leg.hungUpWithin(AFTER_THE_REFUSAL);
        Message left = asker.hangUp();
        (side == Side.CALLER ? leg : call).awaitHangUp();

        assertThat(answers).containsExactly(200, 405, 405);
        assertThat(lost).isFalse();
        assertThat(left.status()).isEqualTo(200);
        assertThat(records.only(call).hungUpBy()).isEqualTo(side == Side.CALLER ? "caller" : "callee");
    }

    @Test
    @DisplayName("RFC 3261 14.2: another INVITE of the caller before the answer is refused, and the call rings on")
    void second_invite_of_the_caller_is_refused() {
        Phone vendor = phones.vendor(Vendor.UDP);
        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("804")));
        Received leg = vendor.awaitCall();
        leg.ring();
        call.awaitRinging();

        Message second = call.request("INVITE").offer(call.ownSdp()).send().awaitFinal();
        leg.refuse(486);

        assertThat(second.status()).isEqualTo(500);
        assertThat(second.header("Retry-After")).isPresent();
        assertThat(records.only(call).endReason()).isEqualTo("busy");
    }

    @Test
    @DisplayName("RFC 3261 14.2: an INVITE of the vendor before its answer is refused, and the call goes on")
    void invite_of_a_vendor_that_rings_is_refused() {
        Phone vendor = phones.vendor(Vendor.UDP);
        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("805")));
        Received leg = vendor.awaitCall();
        leg.ring();
        call.awaitRinging();

        Message second = leg.request("INVITE").offer(leg.ownSdp()).send().awaitFinal();
        leg.answer();
        call.awaitAnswer();
        leg.awaitAck();
        Message held = call.hold();
        Message left = leg.hangUp();
        call.awaitHangUp();

        assertThat(second.status()).isEqualTo(491);
        assertThat(held.status()).isEqualTo(200);
        assertThat(left.status()).isEqualTo(200);
        assertThat(records.only(call).hungUpBy()).isEqualTo("callee");
    }

    @Test
    @DisplayName("RFC 3891: an INVITE that would replace a call of others is refused, and that call goes on")
    void call_of_others_is_not_replaced() {
        Call call = connected();
        Dialled named = call.caller();
        String replaces = "%s;to-tag=%s;from-tag=%s"
                .formatted(
                        named.callId(),
                        named.awaitAnswer().tag("To"),
                        named.invite().tag("From"));

        Dialled second = phones.place(call.callerPhone()
                .call(Vendor.UDP.number("802"))
                .header("Require", "replaces")
                .header("Replaces", replaces));
        Message refusal = second.awaitRefusal();
        boolean ended = call.caller().over() || call.callee().over();
        hangUp(call);

        assertThat(refusal.status()).isEqualTo(420);
        assertThat(refusal.header("Unsupported")).contains("replaces");
        assertThat(ended).isFalse();
    }

    @Test
    void refusal_of_an_info_comes_back() {
        Call call = connected();
        call.calleePhone().replyTo("INFO", Reply.of(415));

        Message refused = call.caller().info("application/x-unknown", "x");
        hangUp(call);

        assertThat(refused.status()).isEqualTo(415);
    }
}
