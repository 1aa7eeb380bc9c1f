package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {
    @Test
    void leaves_a_line_as_it_is() {
        assertThat(FieldText.oneLine("\"Zoë\" <sip:1@h>;\ttag=1")).isEqualTo("\"Zoë\" <sip:1@h>;\ttag=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "\r\n folded"})
    void takes_nothing_that_could_become_another_field(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldText.oneLine(text));
    }
}
