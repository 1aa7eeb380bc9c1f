package org.tandemswitch.console.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterPlan;
import org.tandemswitch.parameter.ParameterSet;

class ReviewTest {
    private static final ParameterSet SHORT_SESSION =
            ParameterSet.STANDARD.with(List.of(new FieldChange("SS_SIP_SESSION_TTL", "600", "80")));

    @Test
    void lays_out_what_would_be_different_and_counts_what_would_not() {
        Review review = review(
                ParameterSet.STANDARD,
                ParameterEdit.of("SS_SIP_SESSION_TTL", "900"),
                ParameterEdit.of("SS_SIP_DISPLAY_FROM", "off"));

        assertThat(review.lines()).singleElement().satisfies(line -> {
            assertThat(line.before()).isEqualTo("600");
            assertThat(line.after()).isEqualTo("900");
        });
        assertThat(review.alike()).isEqualTo(1);
        assertThat(review.isSavable()).isTrue();
    }

    @Test
    @DisplayName("PA-02 one refused edit keeps all from being saved")
    void shows_what_was_refused_as_it_was_written() {
        Review review = review(
                ParameterSet.STANDARD,
                ParameterEdit.of("SS_SIP_SESSION_TTL", "an hour"),
                ParameterEdit.of("SS_SIP_DISPLAY_FROM", "On"));

        assertThat(review.lines()).extracting(Review.Line::after).containsExactly("an hour", "On");
        assertThat(review.lines()).extracting(Review.Line::isRefused).containsExactly(true, false);
        assertThat(review.isSavable()).isFalse();
    }

    @Test
    void tells_a_conflict_from_a_value_that_does_not_fit() {
        Review review = review(
                SHORT_SESSION,
                new ParameterEdit("SS_SIP_SESSION_TTL", "900", Optional.of("600")),
                ParameterEdit.of("SS_SIP_TIMEOUT_INVITE", "-1"));

        assertThat(review.lines()).extracting(Review.Line::isConflict).containsExactly(true, false);
        assertThat(review.lines().get(0).before()).isEqualTo("80");
    }

    @Test
    @DisplayName("ST-30 a session that is too short is warned of")
    void tells_which_warnings_come_and_which_go() {
        Review worse = review(ParameterSet.STANDARD, ParameterEdit.of("SS_SIP_SESSION_TTL", "80"));
        Review better = review(SHORT_SESSION, ParameterEdit.of("SS_SIP_SESSION_TTL", "600"));

        assertThat(worse.raised())
                .extracting(finding -> finding.complaint().key())
                .containsExactly("parameter.rule.session.short");
        assertThat(worse.isSavable()).isTrue();
        assertThat(better.raised()).isEmpty();
        assertThat(better.cured()).isEqualTo(worse.raised());
    }

    @Test
    void is_silent_about_warnings_the_edits_have_nothing_to_do_with() {
        Review review = review(SHORT_SESSION, ParameterEdit.of("SS_SIP_DISPLAY_FROM", "On"));

        assertThat(review.raised()).isEmpty();
    }

    @Test
    void tells_what_waits_for_the_next_start() {
        assertThat(review(ParameterSet.STANDARD, ParameterEdit.of("SS_SIPPORT", "5060,5070"))
                        .isWaiting())
                .isTrue();
        assertThat(review(ParameterSet.STANDARD, ParameterEdit.of("SS_SIP_DISPLAY_FROM", "On"))
                        .isWaiting())
                .isFalse();
    }

    @Test
    void keeps_a_name_nobody_knows_as_it_came() {
        Review review = review(ParameterSet.STANDARD, ParameterEdit.of("<script>", "1"));

        assertThat(review.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("<script>");
            assertThat(line.isRefused()).isTrue();
        });
    }

    private static Review review(ParameterSet now, ParameterEdit... edits) {
        return Review.of(now, List.of(edits), ParameterPlan.of(now, List.of(edits)));
    }
}
