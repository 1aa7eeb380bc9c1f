package org.tandemswitch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.platform.Enrolment.State;

class EnrolmentTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final EnrolmentRules STANDARD = EnrolmentRules.of(ParameterSet.STANDARD);
    private static final EnrolmentRules TEN_MINUTES =
            EnrolmentRules.of(ParameterSet.of(Map.of("SS_SIP_USER_AGENT_EXPIRE", "600")));

    private final Enrolment asked = Enrolment.begun(NOON).asked(NOON);

    @Test
    void first_register_is_due_at_once() {
        assertThat(Enrolment.begun(NOON).isDue(NOON)).isTrue();
    }

    @Test
    void automatic_lifetime_asks_for_none_and_takes_what_is_granted() {
        Enrolment granted = asked.granted(Optional.of(Duration.ofSeconds(900)), STANDARD, NOON);

        assertThat(asked.wish(STANDARD)).isEmpty();
        assertThat(granted.state()).isEqualTo(State.REGISTERED);
        assertThat(granted.until()).contains(NOON.plusSeconds(900));
        assertThat(granted.due()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void lifetime_of_the_parameter_is_asked_for_and_taken_when_nothing_is_told() {
        assertThat(asked.wish(TEN_MINUTES)).contains(Duration.ofSeconds(600));
        assertThat(asked.granted(Optional.empty(), TEN_MINUTES, NOON).until()).contains(NOON.plusSeconds(600));
    }

    @Test
    void lifetime_of_nothing_does_not_make_a_storm() {
        assertThat(asked.granted(Optional.of(Duration.ZERO), STANDARD, NOON).due())
                .isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void refusal_is_tried_again_after_the_delay() {
        Enrolment refused = asked.refused(STANDARD, 403, NOON);

        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.trouble()).isEqualTo(403);
        assertThat(refused.isDue(NOON.plusSeconds(59))).isFalse();
        assertThat(refused.isDue(NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void register_that_could_not_leave_is_tried_again_soon() {
        Enrolment unsent = Enrolment.begun(NOON).asked(NOON).unsent(STANDARD, NOON);

        assertThat(unsent.trouble()).isEqualTo(503);
        assertThat(unsent.isDue(NOON.plusSeconds(4))).isFalse();
        assertThat(unsent.isDue(NOON.plusSeconds(5))).isTrue();
    }

    @Test
    void silence_is_given_up_after_the_life_of_a_transaction() {
        assertThat(asked.isDue(NOON.plusSeconds(32))).isFalse();
        assertThat(asked.isDue(NOON.plusSeconds(33))).isTrue();
        assertThat(asked.silent(STANDARD, NOON).trouble()).isEqualTo(408);
    }

    @Test
    void failed_renewal_leaves_the_registration_in_force_until_it_ends() {
        Enrolment granted = asked.granted(Optional.of(Duration.ofSeconds(900)), STANDARD, NOON);

        Enrolment failed = granted.asked(NOON.plusSeconds(600)).silent(STANDARD, NOON.plusSeconds(633));

        assertThat(failed.isInForce(NOON.plusSeconds(899))).isTrue();
        assertThat(failed.isInForce(NOON.plusSeconds(900))).isFalse();
    }

    @Test
    void is_missing_once_it_was_refused_or_is_over() {
        Enrolment granted = asked.granted(Optional.of(Duration.ofSeconds(900)), STANDARD, NOON);

        assertThat(asked.isMissing(NOON)).isFalse();
        assertThat(asked.questioned(STANDARD, 401, NOON).isMissing(NOON)).isFalse();
        assertThat(asked.silent(STANDARD, NOON).isMissing(NOON)).isTrue();
        assertThat(granted.refused(STANDARD, 403, NOON).isMissing(NOON)).isFalse();
        assertThat(granted.isMissing(NOON.plusSeconds(899))).isFalse();
        assertThat(granted.isMissing(NOON.plusSeconds(900))).isTrue();
    }

    @Test
    void as_many_questions_are_answered_as_the_parameter_says() {
        Enrolment third = asked.questioned(STANDARD, 401, NOON)
                .asked(NOON)
                .questioned(STANDARD, 401, NOON)
                .asked(NOON)
                .questioned(STANDARD, 401, NOON);

        assertThat(third.state()).isEqualTo(State.WAITING);
        assertThat(third.asked(NOON).questioned(STANDARD, 401, NOON).state()).isEqualTo(State.FAILED);
    }

    @Test
    void lifetime_that_is_too_brief_is_mended_at_once() {
        Enrolment mended = asked.tooBrief(Duration.ofSeconds(1800), TEN_MINUTES, NOON);

        assertThat(mended.isDue(NOON)).isTrue();
        assertThat(mended.wish(TEN_MINUTES)).contains(Duration.ofSeconds(1800));
    }

    @Test
    void platform_that_is_never_content_with_a_lifetime_has_refused() {
        Duration least = Duration.ofSeconds(1800);

        Enrolment again = asked.tooBrief(least, TEN_MINUTES, NOON).asked(NOON).tooBrief(least, TEN_MINUTES, NOON);

        assertThat(again.state()).isEqualTo(State.FAILED);
        assertThat(again.trouble()).isEqualTo(423);
    }
}
