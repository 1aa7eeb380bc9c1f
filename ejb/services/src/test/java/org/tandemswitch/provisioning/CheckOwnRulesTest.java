package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.gateway.OwnRules;

final class CheckOwnRulesTest {
    private final Complaints complaints = new Complaints();

    @Test
    @DisplayName("GS-14 TO-07 empty and 0 follow the system")
    void takes_nothing_for_default() {
        OwnRulesDraft zeros = new OwnRulesDraft("0", " ", "0", "", "0", " ", "", "", false, " ", true);

        assertThat(CheckOwnRules.check(zeros, complaints)).isEqualTo(OwnRules.NONE);
        assertThat(complaints.none()).isTrue();
    }

    @Test
    void reads_what_it_writes() {
        OwnRulesDraft draft =
                new OwnRulesDraft("5", "20", "21", "120", "90", "0.25,1,4", "false", "true", true, "403, 404", false);

        OwnRules rules = CheckOwnRules.check(draft, complaints);

        assertThat(rules.resendWaits())
                .contains(List.of(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(4)));
        assertThat(rules.stopCodes()).containsExactlyInAnyOrder(403, 404);
        assertThat(rules.sessionTimer()).isFalse();
        assertThat(OwnRulesDraft.of(rules)).isEqualTo(draft);
    }

    @ParameterizedTest
    @CsvSource({
        "invite, 301, error.out_of_range",
        "invite, -1, error.not_a_number",
        "invite, x, error.not_a_number",
        "ringing, 601, error.out_of_range",
        "resendWaits, '0.5,0', error.not_waits",
        "resendWaits, '1,1,1,1,1,1,1,1,1,1,1', error.not_waits",
        "resendWaits, fast, error.not_waits",
        "stopCodes, 200, error.not_codes",
        "stopCodes, 4xx, error.not_codes"
    })
    @DisplayName("RS-02 TO-07 bad fields are named")
    void refuses_what_does_not_fit(String field, String text, String expected) {
        CheckOwnRules.check(
                new OwnRulesDraft(
                        field.equals("invite") ? text : "",
                        "",
                        "",
                        "",
                        field.equals("ringing") ? text : "",
                        field.equals("resendWaits") ? text : "",
                        "",
                        "",
                        false,
                        field.equals("stopCodes") ? text : "",
                        true),
                complaints);

        assertThat(complaints.all()).containsExactly(new FieldError(field, expected));
    }
}
