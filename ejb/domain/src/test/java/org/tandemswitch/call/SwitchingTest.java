package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.call.CallAction.CountTrial;
import org.tandemswitch.call.CallAction.Invite;
import org.tandemswitch.call.CallAction.RefuseCaller;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.SystemParameters;
import org.tandemswitch.timer.SessionTerms;

/** The table of section 6, played through calls. */
class SwitchingTest {
    private static final int TABLE = 3;

    private ParameterSet parameters = ParameterSet.STANDARD;
    private OwnRules own = OwnRules.NONE;

    @ParameterizedTest(name = "until connect {0}, own stop {1}: {2} after 183 with media -> called: {3}")
    @CsvSource({
        "Off, , 503, false",
        "Off, false, 503, true",
        "Off, true, 503, false",
        "On, , 503, true",
        "On, true, 503, true"
    })
    @DisplayName("GS-04 GS-10 GS-14 media described by the gateway stops the search, or not")
    void media_described(String untilConnect, Boolean stop, int status, boolean called) {
        given(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT, untilConnect);
        own = stopAfterMedia(Optional.ofNullable(stop));

        CallScript call =
                call().on(new CallEvent.Progressed(0, 183, true, false)).refuses(0, status);

        assertThat(isNextCalled(call)).isEqualTo(called);
    }

    @ParameterizedTest(name = "{0}: until connect {1} -> called: {2}")
    @CsvSource({"482, Off, false", "483, Off, false", "483, On, false", "404, Off, true"})
    @DisplayName("RD-04 a call that goes round in a circle is not sent round by the next gateway")
    void loop(int status, String untilConnect, boolean called) {
        given(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT, untilConnect);

        assertThat(isNextCalled(call().refuses(0, status))).isEqualTo(called);
    }

    @ParameterizedTest(name = "stop {0}, until connect {1} -> called: {2}")
    @CsvSource({"true, false, false", "false, false, true", "true, true, true"})
    @DisplayName("GS-05 GS-10 media that flowed stops the search, or not")
    void media_flowed(boolean stop, boolean untilConnect, boolean called) {
        given(SipParameters.SS_SIP_STOP_SWITCH_AFTER_SDP, "Off");
        SystemRules rules = new SystemRules(
                SystemRules.of(parameters).leg(),
                new SwitchingRules(untilConnect, stop, true, Optional.empty()),
                Duration.ZERO);

        CallScript call = CallScript.with(TABLE, rules, own, Optional.empty(), Optional.empty())
                .on(new CallEvent.Progressed(0, 183, true, false))
                .on(new CallEvent.MediaFlowed(0))
                .refuses(0, 503);

        assertThat(isNextCalled(call)).isEqualTo(called);
    }

    @ParameterizedTest(name = "after {0} s: {1}")
    @CsvSource({"9, vendor 1, vendor 2", "10, vendor 2, vendor 1"})
    @DisplayName("RT-09 a vendor of last resort comes next when others were tried for its time, and they come after it")
    void hurries_to_the_last_resort(int seconds, String second, String third) {
        CallScript call =
                CallScript.withPatienceOfTheLast(Duration.ofSeconds(10)).after(Duration.ofSeconds(seconds));

        assertThat(invited(call.refuses(0, 503))).isEqualTo(second);
        assertThat(invited(call.refuses(1, 503))).isEqualTo(third);
    }

    private static String invited(CallScript call) {
        return call.actions().stream()
                .filter(Invite.class::isInstance)
                .map(invite -> ((Invite) invite).to().vendor().name())
                .findFirst()
                .orElse("nobody");
    }

    @ParameterizedTest(name = "{0}: stop {1}, until connect {2} -> called: {3}")
    @CsvSource({"486, On, Off, false", "600, On, Off, false", "486, Off, Off, true", "486, On, On, true"})
    @DisplayName("GS-06 GS-10 busy stops the search, or not")
    void busy(int status, String stop, String untilConnect, boolean called) {
        given(SystemParameters.SS_GATEWAY_SWITCH_STOP_AFTER_USER_BUSY, stop);
        given(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT, untilConnect);

        assertThat(isNextCalled(call().refuses(0, status))).isEqualTo(called);
    }

    @ParameterizedTest(name = "stop {0}, until connect {1} -> called: {2}")
    @CsvSource({"Off, Off, true", "On, Off, false", "On, On, false"})
    @DisplayName("GS-07 D-20 silence stops the search when it is told to, even until connect")
    void silence(String stop, String untilConnect, boolean called) {
        given(SipParameters.SS_SIP_USER_AGENT_STOP_SWITCH_AFTER_INVITE_TIMEOUT, stop);
        given(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT, untilConnect);

        CallScript call = call().waitsForDeadline();

        assertThat(isNextCalled(call)).isEqualTo(called);
        if (!called) {
            assertThat(call.actions()).contains(new RefuseCaller(408, EndReason.CONNECTION_TIMEOUT));
            assertThat(call.record().endReason()).isEqualTo(EndReason.CONNECTION_TIMEOUT);
        }
    }

    @ParameterizedTest(name = "{0}: own {1}, until connect {2} -> called: {3}")
    @CsvSource({
        "180, false, Off, false",
        "180, true, Off, true",
        "180, false, On, true",
        "182, false, Off, false",
        "183, false, Off, true"
    })
    @DisplayName("GS-08 GS-10 ringing stops the search, or not; 183 does not ring")
    void ringing(int status, boolean switchAfterRinging, String untilConnect, boolean called) {
        given(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT, untilConnect);
        own = switching(switchAfterRinging, Set.of());

        CallScript refused =
                call().on(new CallEvent.Progressed(0, status, false, false)).refuses(0, 503);
        CallScript silent =
                call().on(new CallEvent.Progressed(0, status, false, false)).waitsForDeadline();

        assertThat(isNextCalled(refused)).isEqualTo(called);
        assertThat(isNextCalled(silent)).isEqualTo(called);
    }

    @ParameterizedTest(name = "{0} with 403 and 486 in the list, until connect {1} -> called: {2}")
    @CsvSource({"403, Off, false", "403, On, false", "486, On, false", "404, Off, true"})
    @DisplayName("GS-03 D-20 a code of the stop list ends the search, even until connect")
    void stop_codes(int status, String untilConnect, boolean called) {
        given(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT, untilConnect);
        own = switching(false, Set.of(403, 486));

        CallScript call = call().refuses(0, status);

        assertThat(isNextCalled(call)).isEqualTo(called);
        if (!called) {
            assertThat(call.record().peerStatus()).isEqualTo(OptionalInt.of(status));
        }
    }

    @ParameterizedTest(name = "limit {0} -> {1} gateways tried")
    @CsvSource({"1,1", "2,2", "3,3", "4,3", "None,3"})
    @DisplayName("GS-11 GS-12 GS-13 D-21 the limit counts gateways, each is tried once at most")
    void limit(String limit, int tried) {
        given(SystemParameters.SS_GATEWAY_SWITCH_LIMIT, limit);

        CallScript call = call();
        for (int leg = 0; leg < tried; leg++) {
            call.refuses(leg, 503);
        }

        assertThat(call.record().vendorsTried()).isEqualTo(tried);
        assertThat(call.record().endReason()).isEqualTo(EndReason.REMOTE_FAILURE);
    }

    @Test
    @DisplayName("GS-09 RS-06 all repetitions sent in vain: the next gateway, whatever is said of the INVITE timeout")
    void repetitions_used_up() {
        given(SipParameters.SS_SIP_USER_AGENT_STOP_SWITCH_AFTER_INVITE_TIMEOUT, "On");

        CallScript call = call().on(new CallEvent.Unanswered(0));
        assertThat(isNextCalled(call)).isTrue();

        call.on(new CallEvent.Unanswered(1)).on(new CallEvent.Unanswered(2));
        assertThat(call.record().endReason()).isEqualTo(EndReason.CONNECTION_TIMEOUT);
        assertThat(call.record().peerStatus()).isEmpty();
        assertThat(call.record().hungUpBy()).isEqualTo(HangUpSide.SERVER);
    }

    @Test
    @DisplayName("TO-07 the stages of a gateway with its own limits end by them")
    void own_limits() {
        own = new OwnRules(
                Optional.of(Duration.ofSeconds(3)),
                Optional.of(Duration.ofSeconds(4)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of(),
                true);

        assertThat(call().waitsForDeadline().now()).isEqualTo(CallScript.START.plusSeconds(3));
        assertThat(call().on(new CallEvent.Progressed(0, 100, false, false))
                        .waitsForDeadline()
                        .now())
                .isEqualTo(CallScript.START.plusSeconds(4));
        assertThat(call().rings(0).waitsForDeadline().now()).isEqualTo(CallScript.START.plusSeconds(5));
        assertThat(call().on(new CallEvent.Progressed(0, 183, false, false))
                        .waitsForDeadline()
                        .now())
                .isEqualTo(CallScript.START.plusSeconds(20));
    }

    @Test
    @DisplayName("TO-08 the search as a whole ends in time, the ringing after it does not")
    void processing() {
        CallScript searching = calls(Optional.of(Duration.ofSeconds(15))).waitsForDeadline();
        assertThat(isNextCalled(searching)).isTrue();
        searching.waitsForDeadline();
        assertThat(searching.now()).isEqualTo(CallScript.START.plusSeconds(15));
        assertThat(searching.record().endReason()).isEqualTo(EndReason.RESPONSE_TIMEOUT);

        CallScript ringing = calls(Optional.of(Duration.ofSeconds(15))).rings(0);
        assertThat(ringing.call().deadline()).contains(CallScript.START.plusSeconds(120));
    }

    @Test
    @DisplayName("TO-08 a client's own limit replaces the system's, 0 lifts it")
    void own_processing() {
        given(SystemParameters.SS_TIMEOUT_CALL_PROCEEDING, "60");
        SystemRules rules = SystemRules.of(parameters);

        assertThat(rules.processing(Optional.empty())).contains(Duration.ofSeconds(60));
        assertThat(rules.processing(Optional.of(Duration.ofSeconds(5)))).contains(Duration.ofSeconds(5));
        assertThat(rules.processing(Optional.of(Duration.ZERO))).isEmpty();
    }

    @ParameterizedTest(name = "{0} with at most {1} repetitions: {2} in {3} ms")
    @CsvSource({
        "'0.5,1,2,4,4,4,4,4,4,4', Auto, 10, 31500",
        "'0.5,1,2,4,4,4', Auto, 6, 15500",
        "'0.5,1,2,4,8,8,8,8,8,8', Auto, 10, 55500",
        "'1,2,4,4,4,4,4,4,4,4', Auto, 10, 35000",
        "'0.5,0.5,1,1,2,2,4,4,4,4', Auto, 10, 23000",
        "'0.5,1,2,4,4,4,4,4,4,4', 3, 3, 3500",
        "'0.5,1', 9, 2, 1500"
    })
    @DisplayName("RS-03 RS-04 the list and the cap on it make the schedule")
    void resend_schedule(String list, String retries, int count, long window) {
        given(SipParameters.SS_SIP_RESEND_INTERVAL, list);
        given(SipParameters.SS_SIP_SEND_RETRY, retries);

        var waits = SystemRules.of(parameters).leg().resendWaits();

        assertThat(waits).hasSize(count);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMillis(window));
    }

    @Test
    @DisplayName("GS-17 GS-18 every invitation is counted once, with the wish to be left alone")
    void counts_each_trial() {
        CallScript call =
                call().on(new CallEvent.Rejected(0, 503, Optional.of(Duration.ofSeconds(30)), SessionTerms.NONE));
        assertThat(trial(call)).satisfies(trial -> {
            assertThat(trial.result()).isEqualTo(Trial.Result.FAILED);
            assertThat(trial.status()).hasValue(503);
            assertThat(trial.comeLater()).contains(Duration.ofSeconds(30));
        });
        assertThat(trial(call.rings(1).answers(1)).result()).isEqualTo(Trial.Result.ANSWERED);
        assertThat(trial(call().callerCancels()).result()).isEqualTo(Trial.Result.TAKEN_BACK);
    }

    private static Trial trial(CallScript call) {
        return call.actions().stream()
                .filter(CountTrial.class::isInstance)
                .map(action -> ((CountTrial) action).trial())
                .reduce((one, other) -> {
                    throw new AssertionError("counted twice");
                })
                .orElseThrow();
    }

    private CallScript call() {
        return calls(Optional.empty());
    }

    private CallScript calls(Optional<Duration> processing) {
        return CallScript.with(TABLE, SystemRules.of(parameters), own, processing, Optional.empty());
    }

    private void given(Parameter<?> parameter, String value) {
        parameters = parameters.with(List.of(new FieldChange(parameter.name(), "", value)));
    }

    private static OwnRules stopAfterMedia(Optional<Boolean> stop) {
        OwnRules none = OwnRules.NONE;
        return new OwnRules(
                none.invite(),
                none.trying(),
                none.progress(),
                none.progressWithMedia(),
                none.ringing(),
                none.resendWaits(),
                stop,
                none.stopAfterInviteTimeout(),
                false,
                Set.of(),
                true);
    }

    private static OwnRules switching(boolean afterRinging, Set<Integer> stopCodes) {
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
                afterRinging,
                stopCodes,
                true);
    }

    private static boolean isNextCalled(CallScript call) {
        return call.actions().stream().anyMatch(Invite.class::isInstance);
    }
}
