package org.tandemswitch.console.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.StoredParameter;

class RowTest {
    private static final Instant NOON = Instant.parse("2026-01-08T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "SS_SIP_DISPLAY_FROM, switch",
        "SS_SIP_USER_AGENT_PRIVACY, choice",
        "SS_SIP_TIMEOUT_INVITE, number",
        "SS_QOS_SIGNAL, number",
        "SS_SIP_RESEND_INTERVAL, words",
        "SS_SIP_SEND_RETRY, words",
        "SS_SIP_AUTHENTICATION_REALM, words"
    })
    void is_entered_with_what_suits_its_type(String name, String control) {
        assertThat(row(Parameters.find(name).orElseThrow(), "", Optional.empty())
                        .control())
                .isEqualTo(control);
    }

    @Test
    void bears_the_marks_the_filters_look_for() {
        assertThat(row(SipParameters.SS_SIP_TIMEOUT_INVITE, "8", chosen(Duration.ofDays(1)))
                        .marks())
                .isEqualTo("changed week idle");
        assertThat(row(SipParameters.SS_SIP_TIMEOUT_INVITE, "10", chosen(Duration.ofDays(8)))
                        .marks())
                .isEqualTo("idle");
    }

    @Test
    void every_parameter_stands_in_exactly_one_part() {
        List<Row> rows = Parameters.ALL.stream()
                .map(parameter -> row(parameter, parameter.standardText(), Optional.empty()))
                .toList();

        assertThat(Chapter.of(rows).stream()
                        .flatMap(chapter -> chapter.parts().stream())
                        .flatMap(part -> part.rows().stream()))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private static Row row(Parameter<?> parameter, String value, Optional<StoredParameter> stored) {
        return Row.of(parameter, value, false, stored, List.of(), NOON);
    }

    private static Optional<StoredParameter> chosen(Duration ago) {
        return Optional.of(new StoredParameter("SS_SIP_TIMEOUT_INVITE", "8", "anna", NOON.minus(ago)));
    }
}
