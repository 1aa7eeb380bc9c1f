package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.call.CallAction.AskLongerSession;
import org.tandemswitch.call.CallAction.Bye;
import org.tandemswitch.call.CallAction.ByeCaller;
import org.tandemswitch.call.CallAction.GiveUpRequest;
import org.tandemswitch.call.CallAction.GrantRequest;
import org.tandemswitch.call.CallAction.Invite;
import org.tandemswitch.call.CallAction.InviteAgain;
import org.tandemswitch.call.CallAction.Refresh;
import org.tandemswitch.call.CallAction.RefuseRequest;
import org.tandemswitch.call.CallAction.RelayAnswer;
import org.tandemswitch.call.CallAction.RelayReply;
import org.tandemswitch.call.CallAction.RelayRequest;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.RefreshAnswered;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.call.CallEvent.Replied;
import org.tandemswitch.call.CallEvent.Requested;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.timer.Keeper;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionTerms;
import org.tandemswitch.timer.SessionView;

/** The session timers of both legs within a call. */
class CallSessionTest {
    private static final SessionRules STANDARD = SessionRules.of(ParameterSet.STANDARD);
    private static final SessionTerms TIMER = terms(600, true);
    private static final SessionTerms NO_UPDATE = terms(600, false);

    private static SessionTerms terms(long seconds, boolean update) {
        return new SessionTerms(
                Optional.of(Duration.ofSeconds(seconds)), Optional.empty(), Optional.empty(), true, false, update);
    }

    private static SessionTerms least(long seconds) {
        return new SessionTerms(
                Optional.empty(), Optional.of(Duration.ofSeconds(seconds)), Optional.empty(), false, false, false);
    }

    private static CallScript calling(SessionTerms caller) {
        return CallScript.withVendors(1, Optional.empty(), caller, STANDARD);
    }

    private static CallScript talking(SessionTerms caller, SessionTerms callee) {
        return calling(caller).on(new Answered(0, callee)).callerConfirms();
    }

    private static RefreshAnswered answer(Side side, int status) {
        return new RefreshAnswered(side, status, SessionTerms.NONE, 0.5);
    }

    @Test
    @DisplayName("ST-01 ST-11 each leg is refreshed for itself, one interval after the answer")
    void refreshes_both_legs() {
        CallScript call = talking(TIMER, NO_UPDATE);

        List<CallAction> first = call.waitsForDeadline().actions();
        List<CallAction> second = call.waitsForDeadline().actions();

        assertThat(call.now()).isEqualTo(CallScript.START.plusSeconds(300));
        assertThat(first).singleElement().isInstanceOfSatisfying(Refresh.class, refresh -> {
            assertThat(refresh.side()).isEqualTo(Side.CALLER);
            assertThat(refresh.method()).isEqualTo(MidCallMethod.UPDATE);
        });
        assertThat(second).singleElement().isInstanceOfSatisfying(Refresh.class, refresh -> {
            assertThat(refresh.side()).isEqualTo(Side.CALLEE);
            assertThat(refresh.method()).isEqualTo(MidCallMethod.INVITE);
        });
    }

    @Test
    @DisplayName("ST-13 a leg that stays silent ends the call on both sides, by the server")
    void ends_with_a_silent_leg() {
        CallScript call = talking(TIMER, SessionTerms.NONE);

        call.waitsForDeadline().waitsForDeadline().waitsForDeadline().waitsForDeadline();

        assertThat(call.actions())
                .startsWith(new Bye(0, EndReason.SESSION_TIMEOUT), new ByeCaller(EndReason.SESSION_TIMEOUT));
        Cdr cdr = call.record();
        assertThat(cdr.endReason()).isEqualTo(EndReason.SESSION_TIMEOUT);
        assertThat(cdr.hungUpBy()).isEqualTo(HangUpSide.SERVER);
        assertThat(cdr.holdTime()).isEqualTo(Duration.ofSeconds(632));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ST-20 a leg that answers 481 ends the call at once")
    void ends_when_a_leg_knows_no_call(Side side) {
        CallScript call = talking(TIMER, TIMER).waitsForDeadline().waitsForDeadline();

        call.on(answer(side, 481));

        assertThat(call.record().endReason()).isEqualTo(EndReason.SESSION_TIMEOUT);
        assertThat(call.record().holdTime()).isEqualTo(Duration.ofSeconds(300));
    }

    @Test
    @DisplayName("ST-24 a caller without timer is counted down, whatever the callee knows")
    void counts_down_a_caller_without_timer() {
        CallScript call = talking(SessionTerms.NONE, SessionTerms.NONE).waitsForDeadline();

        assertThat(call.record().holdTime()).isEqualTo(Duration.ofSeconds(7200));
        assertThat(call.record().endReason()).isEqualTo(EndReason.MAX_DURATION);
    }

    @Test
    @DisplayName("ST-23 a vendor without session timer is offered none, and never refreshed though it accepts one")
    void leaves_a_vendor_without_timer_alone() {
        CallScript call = CallScript.withVendor(untimed(), TIMER, STANDARD);
        List<CallAction> first = call.moves();

        call.on(new Answered(0, TIMER)).callerConfirms();
        call.waitsForDeadline().on(answer(Side.CALLER, 200));

        assertThat(first).singleElement().isInstanceOfSatisfying(Invite.class, invite -> assertThat(invite.offer())
                .isEqualTo(SessionTerms.NONE));
        assertThat(call.call().view().calleeSession()).isEqualTo(SessionView.NONE);
        assertThat(call.call().deadline()).contains(CallScript.START.plusSeconds(600));
    }

    @Test
    @DisplayName("ST-23 ST-24 a caller without session timer gets no timer, no 422 and no refresh, but the countdown")
    void counts_down_a_caller_whose_timer_is_off() {
        CallScript call = CallScript.withVendors(1, Optional.empty(), TIMER, STANDARD.timed(false))
                .on(new Answered(0, SessionTerms.NONE));
        List<CallAction> answered = call.actions();

        call.callerConfirms().on(new Requested(Side.CALLER, MidCallMethod.UPDATE, terms(30, true), false));
        List<CallAction> granted = call.actions();
        call.waitsForDeadline();

        assertThat(answered).contains(new RelayAnswer(0, SessionTerms.NONE));
        assertThat(granted).containsExactly(new GrantRequest(SessionTerms.NONE));
        assertThat(call.record().holdTime()).isEqualTo(Duration.ofSeconds(7200));
        assertThat(call.record().endReason()).isEqualTo(EndReason.MAX_DURATION);
    }

    @Test
    @DisplayName("ST-23 a vendor without session timer that answers 422 has refused")
    void does_not_ask_again_without_timer() {
        CallScript call = CallScript.withVendor(untimed(), TIMER, STANDARD)
                .on(new Rejected(0, 422, Optional.empty(), least(900)));

        assertThat(call.record().peerStatus()).hasValue(422);
    }

    private static OwnRules untimed() {
        OwnRules none = OwnRules.NONE;
        return new OwnRules(
                none.invite(),
                none.trying(),
                none.progress(),
                none.progressWithMedia(),
                none.ringing(),
                none.resendWaits(),
                none.stopAfterMedia(),
                none.stopAfterInviteTimeout(),
                none.switchAfterRinging(),
                none.stopCodes(),
                false);
    }

    @Test
    @DisplayName("ST-29 the longest duration ends a call although its refreshes succeed")
    void caps_a_healthy_call() {
        CallScript call = CallScript.withVendors(1, Optional.of(Duration.ofSeconds(700)), TIMER, STANDARD)
                .on(new Answered(0, SessionTerms.NONE))
                .callerConfirms();
        for (int refresh = 0; refresh < 2; refresh++) {
            call.waitsForDeadline().on(answer(Side.CALLER, 200));
        }

        call.waitsForDeadline();

        assertThat(call.record().holdTime()).isEqualTo(Duration.ofSeconds(700));
        assertThat(call.record().endReason()).isEqualTo(EndReason.MAX_DURATION);
    }

    @Test
    @DisplayName("ST-06 a vendor's 422 is no refusal: it is invited again, once")
    void invites_again_after_422() {
        CallScript call = calling(TIMER).on(new Rejected(0, 422, Optional.empty(), least(900)));
        List<CallAction> again = call.actions();

        call.on(new Rejected(0, 422, Optional.empty(), least(1800)));

        assertThat(again).singleElement().isInstanceOfSatisfying(InviteAgain.class, invite -> assertThat(
                        invite.offer().expires())
                .contains(Duration.ofSeconds(900)));
        assertThat(call.record().peerStatus()).hasValue(422);
        assertThat(call.record().vendorsTried()).isEqualTo(1);
    }

    @Test
    @DisplayName("ST-22 a request without news is granted on its own leg")
    void grants_a_refresh() {
        CallScript call = talking(TIMER, TIMER)
                .afterSeconds(100)
                .on(new Requested(Side.CALLER, MidCallMethod.UPDATE, TIMER, false));

        assertThat(call.actions()).singleElement().isInstanceOf(GrantRequest.class);
        assertThat(call.call().view().callerSession().next()).contains(CallScript.START.plusSeconds(400));
        assertThat(call.call().view().calleeSession().next()).contains(CallScript.START.plusSeconds(300));
    }

    @Test
    @DisplayName("ST-05 too short an interval inside the call is told the least")
    void refuses_too_short_an_interval() {
        CallScript call =
                talking(TIMER, TIMER).on(new Requested(Side.CALLEE, MidCallMethod.UPDATE, terms(30, true), false));

        assertThat(call.actions()).containsExactly(new AskLongerSession(Duration.ofSeconds(90)));
    }

    @Test
    @DisplayName("ST-19 a re-INVITE that meets one of ours is refused with 491")
    void refuses_a_crossing_re_invite() {
        CallScript call = talking(NO_UPDATE, TIMER).waitsForDeadline();

        call.on(new Requested(Side.CALLER, MidCallMethod.INVITE, TIMER, true));

        assertThat(call.actions()).containsExactly(new RefuseRequest(491));
    }

    @Test
    @DisplayName("ST-01 what passes from leg to leg refreshes both once it is accepted")
    void relayed_request_refreshes_both_legs() {
        CallScript call = talking(TIMER, TIMER)
                .afterSeconds(100)
                .on(new Requested(Side.CALLEE, MidCallMethod.INVITE, TIMER, true));
        assertThat(call.actions()).singleElement().isInstanceOf(RelayRequest.class);

        call.on(new Replied(Side.CALLEE, MidCallMethod.INVITE, 200, TIMER, TIMER));

        assertThat(call.actions()).singleElement().isInstanceOf(RelayReply.class);
        assertThat(call.call().view().callerSession().next()).contains(CallScript.START.plusSeconds(400));
        assertThat(call.call().view().calleeSession().next()).contains(CallScript.START.plusSeconds(400));
    }

    @Test
    @DisplayName("ST-19 a re-INVITE that meets one from the other leg is refused with 491")
    void refuses_a_re_invite_while_the_other_leg_is_asked() {
        CallScript call = talking(TIMER, TIMER).on(new Requested(Side.CALLEE, MidCallMethod.INVITE, TIMER, true));

        call.on(new Requested(Side.CALLER, MidCallMethod.INVITE, TIMER, true));
        assertThat(call.actions()).containsExactly(new RefuseRequest(491));

        call.on(new Replied(Side.CALLEE, MidCallMethod.INVITE, 488, TIMER, SessionTerms.NONE))
                .on(new Requested(Side.CALLER, MidCallMethod.INVITE, TIMER, true));
        assertThat(call.actions()).singleElement().isInstanceOf(RelayRequest.class);
    }

    @Test
    @DisplayName("ST-01 a re-INVITE that is never answered is given up, and the legs are refreshed as ever")
    void gives_up_a_re_invite_that_nobody_answers() {
        CallScript call = talking(TIMER, TIMER).on(new Requested(Side.CALLEE, MidCallMethod.INVITE, TIMER, true));

        call.waitsForDeadline();
        assertThat(call.actions()).containsExactly(new GiveUpRequest());

        call.waitsForDeadline();
        assertThat(call.actions()).singleElement().isInstanceOf(Refresh.class);
    }

    @Test
    void relayed_request_that_was_refused_refreshes_nothing() {
        CallScript call = talking(TIMER, TIMER)
                .afterSeconds(100)
                .on(new Replied(Side.CALLEE, MidCallMethod.INVITE, 488, TIMER, SessionTerms.NONE));

        assertThat(call.actions()).containsExactly(new RelayReply(488, SessionTerms.NONE));
        assertThat(call.call().view().callerSession().next()).contains(CallScript.START.plusSeconds(300));
    }

    @ParameterizedTest
    @EnumSource(
            value = MidCallMethod.class,
            names = {"INVITE", "UPDATE"})
    @DisplayName("ST-20 a leg that knows no such call when the other one asks it ends the call")
    void ends_when_a_relayed_request_meets_no_call(MidCallMethod method) {
        CallScript call = talking(TIMER, TIMER).on(new Requested(Side.CALLER, method, TIMER, true));

        call.on(new Replied(Side.CALLER, method, 481, TIMER, SessionTerms.NONE));

        assertThat(call.actions().get(0)).isEqualTo(new RelayReply(481, SessionTerms.NONE));
        assertThat(call.record().endReason()).isEqualTo(EndReason.SESSION_TIMEOUT);
        assertThat(call.actions()).hasAtLeastOneElementOfType(ByeCaller.class);
    }

    @Test
    void shows_who_keeps_each_leg_alive() {
        CallView view = talking(TIMER, SessionTerms.NONE).call().view();

        assertThat(view.callerSession().keeper()).contains(Keeper.SWITCH);
        assertThat(view.callerSession().interval()).contains(Duration.ofSeconds(600));
        assertThat(view.calleeSession().keeper()).isEmpty();
    }
}
