package org.tandemswitch.console.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.parameter.ParameterEdit;

class WishesTest {
    @Test
    void reads_what_the_page_has_collected() {
        String json = """
                [{"name": "SS_SIP_SESSION_TTL", "text": "900", "seen": "600"}, {"name": "SS_QOS_SIGNAL", "text": "0xb8"}]
                """;

        assertThat(Wishes.read(json))
                .containsExactly(
                        new ParameterEdit("SS_SIP_SESSION_TTL", "900", Optional.of("600")),
                        ParameterEdit.of("SS_QOS_SIGNAL", "0xb8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[1]", "null", "[{\"name\": \"a\"}"})
    void finds_no_wish_in_rubbish(String json) {
        assertThat(Wishes.read(json)).isEmpty();
    }
}
