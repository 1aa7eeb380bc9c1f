package org.tandemswitch.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialStringTest {
    @ParameterizedTest
    @ValueSource(strings = {"4420", "+4420", "*67#", "alice.b", "anonymous"})
    void reads_numbers_and_names(String text) {
        assertThat(DialString.parse(text)).map(DialString::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>", "44 20", "a\"b", "44;x", "４４", "44\n20"})
    void refuses_what_nobody_can_dial(String text) {
        assertThat(DialString.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1000})
    void refuses_what_is_too_long(int length) {
        assertThat(DialString.parse("1".repeat(length))).isEmpty();
    }
}
