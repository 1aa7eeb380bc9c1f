package org.tandemswitch.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.parameter.value.Complaint;

final class ParameterPlanTest {
    @Test
    void names_what_would_be_different_and_leaves_out_the_rest() {
        ParameterPlan plan = plan("SS_SIP_SESSION_TTL=900", "SS_SIP_SESSION_MIN_SE= 90 ");

        assertThat(plan.changes()).containsExactly(new FieldChange("SS_SIP_SESSION_TTL", "600", "900"));
        assertThat(plan.isChange()).isTrue();
    }

    @Test
    @DisplayName("PA-02 an import with 3 bad rows changes nothing and names the 3")
    void refuses_all_when_some_are_bad() {
        ParameterPlan plan =
                plan("SS_SIP_SESSION_TTL=900", "NO_SUCH=1", "SS_QOS_SIGNAL=0xb9", "SS_REPLY_UNAUTHORIZED=x");

        assertThat(plan.isChange()).isFalse();
        assertThat(plan.refusals()).extracting(Refusal::edit).containsExactly(1, 2, 3);
        assertThat(plan.refusals())
                .extracting(refusal -> refusal.complaint().key())
                .containsExactly("parameter.unknown", "parameter.tos.ecn", "parameter.not.switch");
    }

    @Test
    void refuses_one_parameter_under_two_names() {
        assertThat(refusals(plan("SS_MEDIA_PROXY_MODE=ON", "SS_MEDIAPROXYMODE=OFF")))
                .containsExactly("parameter.twice");
    }

    @Test
    void refuses_what_was_changed_since_it_was_seen() {
        ParameterSet now = ParameterSet.of(Map.of("SS_SIP_SESSION_TTL", "900"));

        ParameterPlan plan =
                ParameterPlan.of(now, List.of(new ParameterEdit("SS_SIP_SESSION_TTL", "1200", Optional.of("600"))));

        assertThat(plan.refusals())
                .containsExactly(new Refusal(0, "SS_SIP_SESSION_TTL", Complaint.of("parameter.conflict", "900")));
    }

    @Test
    void takes_the_edit_of_what_was_seen_as_it_is() {
        ParameterPlan plan = ParameterPlan.of(
                ParameterSet.STANDARD, List.of(new ParameterEdit("SS_SIP_SESSION_TTL", "1200", Optional.of("0600"))));

        assertThat(plan.isChange()).isTrue();
    }

    @Test
    void refuses_to_choose_what_the_switch_tells() {
        assertThat(refusals(plan("SERVER_DATABASE_VERSION=99"))).containsExactly("parameter.read.only");
    }

    @ParameterizedTest(name = "{0}: {1} with {2}")
    @CsvSource({
        "NK-10,SS_SIP_NAT_KEEP_ALIVE_PERIOD=300,SS_ENDPOINT_NAT_EXPIRE=300,parameter.rule.keepalive.expiry",
        "ST-16,SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP=300,SS_SIP_SESSION_UPDATE_SEGMENT=2,parameter.rule.early.hangup",
        "ST-16,SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP=60,SS_SIP_SESSION_UPDATE_SEGMENT=10,parameter.rule.early.hangup",
        "ports,SS_SIPPORT=45000,SS_MEDIA_PROXY_PORT_RANGE=40000-59999,parameter.rule.ports.signalling"
    })
    void refuses_values_that_contradict_each_other(String rule, String one, String other, String complaint) {
        assertThat(refusals(plan(one, other))).containsOnly(complaint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NK-10,SS_SIP_NAT_KEEP_ALIVE_PERIOD=61,parameter.rule.keepalive.often",
        "ST-30,SS_SIP_NO_TIMER_REINVITE_INTERVAL=1799,parameter.rule.countdown.short",
        "ST-30,SS_SIP_SESSION_TTL=89,parameter.rule.session.short",
        "minimum,SS_SIP_SESSION_MIN_SE=601,parameter.rule.session.minimum",
        "D-08,SS_SIP_NO_TIMER_REINVITE_INTERVAL=0,parameter.rule.no.cap",
        "RS-07,SS_SIP_TIMEOUT_INVITE=36,parameter.rule.resend.window",
        "RS-07 with RS-04,SS_SIP_SEND_RETRY=2,parameter.rule.resend.window",
        "RS-04,'SS_SIP_RESEND_INTERVAL=1,2;SS_SIP_SEND_RETRY=3;SS_SIP_TIMEOUT_INVITE=5',parameter.rule.resend.many",
        "NAT,SS_ENDPOINT_EXPIRE=299,parameter.rule.nat.expiry",
        "ports,'SS_H245_PORT_RANGE=10000,40000',parameter.rule.ports.control"
    })
    void warns_of_what_is_odd_and_saves_it(String rule, String edits, String complaint) {
        ParameterPlan plan = plan(edits.split(";"));

        assertThat(plan.isChange()).isTrue();
        assertThat(plan.warnings())
                .extracting(finding -> finding.complaint().key())
                .containsExactly(complaint);
    }

    @ParameterizedTest(name = "NK-10 ST-30: {0} is fine")
    @CsvSource({
        "SS_SIP_NAT_KEEP_ALIVE_PERIOD=60",
        "SS_SIP_NO_TIMER_REINVITE_INTERVAL=1800",
        "SS_SIP_SESSION_TTL=90",
        "SS_SIP_TIMEOUT_INVITE=35"
    })
    void says_nothing_of_what_is_just_right(String edit) {
        assertThat(plan(edit).warnings()).isEmpty();
    }

    @Test
    void lets_an_old_contradiction_be_when_the_edit_is_about_something_else() {
        ParameterSet odd = ParameterSet.of(Map.of("SS_ENDPOINT_NAT_EXPIRE", "30"));

        ParameterPlan plan = ParameterPlan.of(odd, List.of(ParameterEdit.of("SS_QOS_SIGNAL", "0xb8")));

        assertThat(plan.isChange()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    @DisplayName("SP-01 every preset can be applied to a fresh switch")
    void applies_a_preset(Preset preset) {
        assertThat(ParameterPlan.of(ParameterSet.STANDARD, preset.edits()).isRefused())
                .isFalse();
    }

    @Test
    @DisplayName("SP-01 the call centre preset is the documented one")
    void knows_the_call_centre() {
        assertThat(ParameterPlan.of(ParameterSet.STANDARD, Preset.CALL_CENTRE.edits())
                        .changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("SS_SIP_SESSION_TTL", "600", "900"),
                        new FieldChange("SS_SIP_SESSION_UPDATE_SEGMENT", "2", "3"),
                        new FieldChange("SS_SIP_NO_TIMER_REINVITE_INTERVAL", "7200", "14400"),
                        new FieldChange("SS_SIP_NAT_KEEP_ALIVE_PERIOD", "30", "20"),
                        new FieldChange("SS_MAX_CALL_DURATION", "0", "14400"));
    }

    private static List<String> refusals(ParameterPlan plan) {
        return plan.refusals().stream()
                .map(refusal -> refusal.complaint().key())
                .toList();
    }

    private static ParameterPlan plan(String... edits) {
        return ParameterPlan.of(
                ParameterSet.STANDARD,
                Stream.of(edits)
                        .map(edit -> edit.split("=", 2))
                        .map(parts -> ParameterEdit.of(parts[0], parts[1]))
                        .toList());
    }
}
