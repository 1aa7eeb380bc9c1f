package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @ParameterizedTest
    @CsvSource({"-5, -5", "+49, +49", "-a, '''-a'", "@x, '''@x'", "5060, 5060", "'''=x', '''''=x'"})
    void cell_is_never_a_formula(String text, String cell) {
        assertThat(CsvLine.cell(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "'quoted'", "=1+1", "'=1+1", "''-x", "+49", "@", "-5.5", "\ttab"})
    void what_was_written_is_what_is_meant(String text) {
        assertThat(CsvLine.meant(CsvLine.cell(text))).isEqualTo(text);
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(CsvLine.of(List.of("a,b", "say \"hi\"", "two\nlines", "")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n");
    }
}
