package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.call.CallAction.Acknowledge;
import org.tandemswitch.call.CallAction.Bye;
import org.tandemswitch.call.CallAction.ByeCaller;
import org.tandemswitch.call.CallAction.Cancel;
import org.tandemswitch.call.CallAction.Invite;
import org.tandemswitch.call.CallAction.RefuseCaller;
import org.tandemswitch.call.CallAction.RefuseRequest;
import org.tandemswitch.call.CallAction.RelayAnswer;
import org.tandemswitch.call.CallAction.RelayProgress;
import org.tandemswitch.call.CallAction.RelayRequest;
import org.tandemswitch.call.CallAction.Release;
import org.tandemswitch.call.CallEvent.Placed;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.Requested;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.timer.SessionTerms;

class CallTest {

    @Test
    void begins_by_inviting_the_first_vendor() {
        CallScript call = CallScript.withVendors(2);

        assertThat(call.moves()).containsExactly(invite(0, call));
    }

    @Test
    @DisplayName("a call that was accepted for routing has its record from its first INVITE, whatever dies")
    void announces_how_its_record_would_read_before_each_vendor_and_at_the_answer() {
        CallScript call = CallScript.withVendors(2);
        Cdr first = begun(call);
        Cdr second = begun(call.afterSeconds(3).refuses(0, 503));
        Cdr answered = begun(call.afterSeconds(2).answers(1));

        assertThat(List.of(first, second, answered)).allSatisfy(cdr -> {
            assertThat(cdr.endReason()).isEqualTo(EndReason.SYSTEM_RESTART);
            assertThat(cdr.hungUpBy()).isEqualTo(HangUpSide.SERVER);
            assertThat(cdr.id()).isEqualTo(first.id());
        });
        assertThat(first.vendorsTried()).isEqualTo(1);
        assertThat(second.vendorsTried()).isEqualTo(2);
        assertThat(second.isAnswered()).isFalse();
        assertThat(answered.answeredAt()).contains(call.now());
    }

    @Test
    void shows_ringing_to_the_caller_but_not_trying() {
        CallScript call = CallScript.withVendors(1);

        assertThat(call.on(new Progressed(0, 100, false, false)).actions()).isEmpty();
        assertThat(call.rings(0).actions()).containsExactly(new RelayProgress(0));
    }

    @Test
    void announces_the_beginning_before_the_answer_reaches_the_caller() {
        CallScript call = CallScript.withVendors(1).afterSeconds(3).answers(0);

        assertThat(call.actions()).hasSize(3).element(1).isEqualTo(new RelayAnswer(0, SessionTerms.NONE));
        assertThat(call.records()).singleElement().isInstanceOf(CallRecord.Began.class);
    }

    @Test
    @DisplayName("ER-01 CD-08 one record with talk time, delay and side when the callee hangs up")
    void records_an_answered_call() {
        CallScript call = CallScript.withVendors(1)
                .on(new Placed(0, "x@y"))
                .afterSeconds(2)
                .rings(0)
                .afterSeconds(3)
                .answers(0)
                .callerConfirms()
                .afterSeconds(61)
                .hangsUp(Side.CALLEE);

        Cdr cdr = call.record();
        assertThat(cdr.holdTime()).isEqualTo(Duration.ofSeconds(61));
        assertThat(cdr.postDialDelay()).contains(Duration.ofSeconds(2));
        assertThat(cdr.hungUpBy()).isEqualTo(HangUpSide.CALLEE);
        assertThat(cdr.endReason()).isEqualTo(EndReason.NORMAL_CLEARING);
        assertThat(cdr.vendorSipCallId()).contains("x@y");
        assertThat(call.actions())
                .startsWith(new ByeCaller(EndReason.NORMAL_CLEARING))
                .endsWith(new Release());
    }

    @Test
    void confirms_the_vendors_answer_once_the_caller_confirmed_ours() {
        CallScript call = CallScript.withVendors(1).answers(0).callerConfirms();

        assertThat(call.actions()).containsExactly(new Acknowledge(0));
        assertThat(call.callerConfirms().actions()).isEmpty();
    }

    @Test
    void confirms_before_it_hangs_up_when_the_caller_never_confirmed() {
        CallScript call = CallScript.withVendors(1).answers(0).on(new CallEvent.AckMissing());

        assertThat(call.actions())
                .startsWith(
                        new Acknowledge(0), new Bye(0, EndReason.ACK_TIMEOUT), new ByeCaller(EndReason.ACK_TIMEOUT));
        assertThat(call.record().endReason()).isEqualTo(EndReason.ACK_TIMEOUT);
    }

    @Test
    void cancels_the_vendor_and_waits_for_its_last_word_when_the_caller_gives_up() {
        CallScript call = CallScript.withVendors(1).rings(0).callerCancels();

        assertThat(call.actions())
                .startsWith(new Cancel(0, EndReason.CALLER_CANCEL))
                .doesNotContain(new Release());
        assertThat(call.record().endReason()).isEqualTo(EndReason.CALLER_CANCEL);
        assertThat(call.record().hungUpBy()).isEqualTo(HangUpSide.CALLER);
        assertThat(call.refuses(0, 487).actions()).containsExactly(new Release());
    }

    @Test
    void a_cancel_that_overtook_our_answer_lets_the_vendor_go() {
        CallScript call = CallScript.withVendors(1).rings(0).answers(0).callerCancels();

        assertThat(call.actions())
                .startsWith(new Acknowledge(0), new Bye(0, EndReason.CALLER_CANCEL))
                .endsWith(new Release());
        assertThat(call.record().endReason()).isEqualTo(EndReason.CALLER_CANCEL);
    }

    @Test
    @DisplayName("D-30 a caller that never confirms does not stay")
    void ends_a_call_that_was_never_confirmed() {
        CallScript call = CallScript.withVendors(1).answers(0).waitsForDeadline();

        assertThat(call.now()).isEqualTo(CallScript.START.plusSeconds(40));
        assertThat(call.record().endReason()).isEqualTo(EndReason.ACK_TIMEOUT);
    }

    @Test
    @DisplayName("GS-16 a late 200 after CANCEL is confirmed and hung up")
    void lets_go_of_an_answer_that_came_too_late() {
        CallScript call = CallScript.withVendors(1).rings(0).callerCancels().answers(0);

        assertThat(call.actions())
                .containsExactly(new Acknowledge(0), new Bye(0, EndReason.CALLER_CANCEL), new Release());
    }

    @Test
    void sends_the_cancel_that_had_to_wait_for_a_first_provisional_answer() {
        CallScript call = CallScript.withVendors(1).callerCancels().rings(0);

        assertThat(call.actions()).containsExactly(new Cancel(0, EndReason.CALLER_CANCEL));
    }

    @Test
    void forgets_a_vendor_that_never_says_its_last_word() {
        CallScript call = CallScript.withVendors(1).callerCancels().waitsForDeadline();

        assertThat(call.actions()).containsExactly(new Release());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 408, 480, 500, 503, 603})
    @DisplayName("GS-09 another vendor is tried after a refusal")
    void tries_the_next_vendor(int status) {
        CallScript call = CallScript.withVendors(2).refuses(0, status);

        assertThat(call.moves()).startsWith(invite(1, call));
    }

    @Test
    @DisplayName("GS-06 busy is not tried elsewhere")
    void stops_at_busy() {
        CallScript call = CallScript.withVendors(2).refuses(0, 486);

        assertThat(call.actions())
                .startsWith(new RefuseCaller(486, EndReason.BUSY))
                .endsWith(new Release());
        assertThat(call.record().endReason()).isEqualTo(EndReason.BUSY);
        assertThat(call.record().peerStatus()).hasValue(486);
    }

    @Test
    @DisplayName("GS-08 no other vendor is tried after the caller heard ringing")
    void stops_after_ringing() {
        CallScript call = CallScript.withVendors(2).rings(0).refuses(0, 503);

        assertThat(call.actions()).startsWith(new RefuseCaller(503, EndReason.REMOTE_FAILURE));
    }

    @Test
    @DisplayName("GS-12 the last refusal is told when no vendor is left")
    void tells_the_last_refusal() {
        CallScript call = CallScript.withVendors(2).refuses(0, 503).refuses(1, 404);

        assertThat(call.actions()).startsWith(new RefuseCaller(404, EndReason.UNALLOCATED_NUMBER));
        assertThat(call.record().vendorsTried()).isEqualTo(2);
        assertThat(call.record().vendor()).map(vendor -> vendor.name()).contains("vendor 1");
    }

    @ParameterizedTest
    @CsvSource({"401,503", "407,503", "302,503", "422,503", "404,404", "486,486", "603,603"})
    void never_passes_on_what_concerns_only_us_and_the_vendor(int refused, int told) {
        assertThat(CallScript.withVendors(1).refuses(0, refused).actions())
                .startsWith(new RefuseCaller(told, EndReason.ofRefusal(refused)));
    }

    @Test
    @DisplayName("TO-01 GS-07 a silent vendor is given up after 10 s and the next one is tried")
    void gives_up_a_silent_vendor() {
        CallScript call = CallScript.withVendors(2).waitsForDeadline();

        assertThat(call.now()).isEqualTo(CallScript.START.plusSeconds(10));
        assertThat(call.moves()).startsWith(new Cancel(0, EndReason.CONNECTION_TIMEOUT), invite(1, call));
    }

    @Test
    @DisplayName("TO-01 the caller hears 408 when the last vendor is silent")
    void tells_408_when_nobody_answers() {
        CallScript call = CallScript.withVendors(1).waitsForDeadline();

        assertThat(call.actions())
                .startsWith(
                        new Cancel(0, EndReason.CONNECTION_TIMEOUT),
                        new RefuseCaller(408, EndReason.CONNECTION_TIMEOUT));
        assertThat(call.record().endReason()).isEqualTo(EndReason.CONNECTION_TIMEOUT);
    }

    @Test
    @DisplayName("TO-04 TO-05 ringing ends 120 s after it began, repeats do not prolong it")
    void limits_ringing() {
        CallScript call = CallScript.withVendors(1)
                .afterSeconds(5)
                .rings(0)
                .afterSeconds(60)
                .rings(0);

        assertThat(call.waitsForDeadline().now()).isEqualTo(CallScript.START.plusSeconds(125));
        assertThat(call.record().endReason()).isEqualTo(EndReason.RESPONSE_TIMEOUT);
    }

    @Test
    @DisplayName("TO-03 183 without media may last 20 s, with media 120 s")
    void limits_progress() {
        assertThat(CallScript.withVendors(1)
                        .on(new Progressed(0, 183, false, false))
                        .waitsForDeadline()
                        .now())
                .isEqualTo(CallScript.START.plusSeconds(20));
        assertThat(CallScript.withVendors(1)
                        .on(new Progressed(0, 183, true, false))
                        .waitsForDeadline()
                        .now())
                .isEqualTo(CallScript.START.plusSeconds(120));
    }

    @Test
    @DisplayName("ST-29 the longest duration ends a call that goes on")
    void ends_a_call_at_its_longest_duration() {
        CallScript call = CallScript.withVendors(1, Optional.of(Duration.ofSeconds(3600)))
                .afterSeconds(4)
                .answers(0)
                .callerConfirms()
                .waitsForDeadline();

        assertThat(call.record().holdTime()).isEqualTo(Duration.ofSeconds(3600));
        assertThat(call.record().endReason()).isEqualTo(EndReason.MAX_DURATION);
        assertThat(call.actions())
                .startsWith(new Bye(0, EndReason.MAX_DURATION), new ByeCaller(EndReason.MAX_DURATION));
    }

    @Test
    @DisplayName("ST-29 a caller who never confirms talks no longer than others")
    void ends_an_unconfirmed_call_at_its_longest_duration() {
        CallScript call = CallScript.withVendors(1, Optional.of(Duration.ofSeconds(5)))
                .answers(0)
                .waitsForDeadline();

        assertThat(call.record().holdTime()).isEqualTo(Duration.ofSeconds(5));
        assertThat(call.record().endReason()).isEqualTo(EndReason.MAX_DURATION);
        assertThat(call.actions())
                .startsWith(
                        new Acknowledge(0), new Bye(0, EndReason.MAX_DURATION), new ByeCaller(EndReason.MAX_DURATION));
    }

    @Test
    void a_vendor_given_up_that_answers_late_is_let_go_while_the_call_goes_on() {
        CallScript call = CallScript.withVendors(2).waitsForDeadline().rings(1).answers(0);

        assertThat(call.actions()).containsExactly(new Acknowledge(0), new Bye(0, EndReason.RESPONSE_TIMEOUT));
        assertThat(call.answers(1).call()).isInstanceOf(Talking.class);
    }

    @Test
    void relays_requests_in_a_call_and_refuses_them_after_it() {
        CallScript call = CallScript.withVendors(1).answers(0).callerConfirms();
        Requested reInvite = new Requested(Side.CALLEE, MidCallMethod.INVITE, SessionTerms.NONE, true);

        assertThat(call.on(reInvite).actions()).containsExactly(new RelayRequest(Side.CALLEE, SessionTerms.NONE));
        assertThat(call.hangsUp(Side.CALLER).on(reInvite).actions()).containsExactly(new RefuseRequest(481));
    }

    @Test
    void ends_a_call_by_order_of_the_operator() {
        CallScript call = CallScript.withVendors(1)
                .answers(0)
                .callerConfirms()
                .on(new CallEvent.Ordered(EndReason.OPERATOR_DISCONNECT));

        assertThat(call.actions())
                .startsWith(new Bye(0, EndReason.OPERATOR_DISCONNECT), new ByeCaller(EndReason.OPERATOR_DISCONNECT));
        assertThat(call.record().hungUpBy()).isEqualTo(HangUpSide.SERVER);
    }

    private static Cdr begun(CallScript call) {
        assertThat(call.records()).singleElement().isInstanceOf(CallRecord.Began.class);
        return ((CallRecord.Began) call.records().get(0)).ifNothingFollows();
    }

    private static Invite invite(int leg, CallScript call) {
        CallFacts facts = call.call().facts();
        return new Invite(leg, facts.current(), facts.offer());
    }
}
