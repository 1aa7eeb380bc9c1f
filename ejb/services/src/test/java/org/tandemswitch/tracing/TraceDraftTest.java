package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;

class TraceDraftTest {
    @ParameterizedTest
    @CsvSource({"10,10", "'\"10\"',10", "0,0", "null,0", "10080,10080"})
    @DisplayName("a trace ends after the minutes that were told, also in a text, and without any when it is ended")
    void trace_is_read(String told, int minutes) {
        assertThat(read("{\"kind\": \"all\", \"minutes\": " + told + "}"))
                .isEqualTo(new SaveOutcome.Saved<>(new TraceDraft("all", "", minutes)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"minute\": 10} | minute:error.unknown_field",
                "{\"minutes\": \"ten\"} | minutes:error.not_a_number",
                "{\"minutes\": -1} | minutes:error.not_a_number",
                "{\"minutes\": 1.5} | minutes:error.not_a_number",
                "{\"minutes\": true} | minutes:error.not_a_number",
                "{\"minutes\": [10]} | minutes:error.not_a_text",
                "{\"minutes\": 10081} | minutes:error.out_of_range",
                "{\"value\": {}} | value:error.not_a_text"
            })
    @DisplayName("what does not fit a trace is named by its field")
    void what_does_not_fit_a_trace_is_named(String told, String error) {
        List<FieldError> errors = read(told).fold(saved -> List.<FieldError>of(), SaveOutcome.Refused::errors);

        assertThat(errors)
                .extracting(one -> one.field() + ":" + one.messageKey())
                .containsExactly(error);
    }

    private static SaveOutcome<TraceDraft> read(String told) {
        return TraceDraft.read(Json.createReader(new StringReader(told)).readObject());
    }
}
