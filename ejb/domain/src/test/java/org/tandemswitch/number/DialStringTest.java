package org.tandemswitch.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialStringTest {
    @ParameterizedTest
    @ValueSource(strings = {"4420", "+4420", "*67#", "alice.b", "anonymous"})
    void reads_numbers_and_names(String text) {
        assertThat(DialString.parse(text)).map(DialString::value).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"44-900, 44900", "+44.(0)900, +440900", "*67-1, *671", "alice-b, alice-b", "a.1-2, a.1-2"})
    @DisplayName("a number is the same however it is spelt, so that nobody passes a list by a hyphen")
    void reads_numbers_without_what_parts_their_digits(String text, String number) {
        assertThat(DialString.parse(text)).map(DialString::value).contains(number);
        assertThat(DialString.exactly("44-900")).map(DialString::value).contains("44-900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>", "44 20", "a\"b", "44;x", "４４", "44\n20"})
    void refuses_what_nobody_can_dial(String text) {
        assertThat(DialString.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("RFC 3261 what may not stand in an address is escaped")
    @CsvSource({"*67#1#, *67%231%23", "+44.20_a-b, +44.20_a-b"})
    void escapes_for_addresses(String text, String escaped) {
        assertThat(new DialString(text).escaped()).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1000})
    void refuses_what_is_too_long(int length) {
        assertThat(DialString.parse("1".repeat(length))).isEmpty();
    }
}
