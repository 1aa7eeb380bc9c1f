package org.tandemswitch.api.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParameterFileTest {
    @Test
    void csv_tells_the_line_of_each_row() throws ParameterFile.Unreadable {
        ParameterFile file = ParameterFile.csv("\uFEFFunit,name,value\r\ns,A,\"two\nlines\"\r\n\r\n,B,\r\n,C\r\n");

        assertThat(file.rows())
                .containsExactly(
                        new ParameterFile.Row(2, "A", Optional.of("two\nlines"), Optional.empty()),
                        new ParameterFile.Row(5, "B", Optional.of(""), Optional.empty()),
                        new ParameterFile.Row(6, "C", Optional.empty(), Optional.empty()));
    }

    @Test
    void json_tells_the_line_of_each_row() throws ParameterFile.Unreadable {
        ParameterFile file = ParameterFile.json("""
                {"from": "another", "parameters": [
                  {"name": "A", "value": 30, "seen": "20"},
                  {"name": "B", "value": "x", "range": ["y"]},
                  {"name": "C"}
                ]}
                """);

        assertThat(file.rows())
                .containsExactly(
                        new ParameterFile.Row(2, "A", Optional.of("30"), Optional.of("20")),
                        new ParameterFile.Row(3, "B", Optional.of("x"), Optional.empty()),
                        new ParameterFile.Row(4, "C", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "{\"parameters\": 1}", "{\"a\": [1]}", "[1]x", "\"text\"", "[{\"name\": }]"})
    void what_is_no_json_list_is_said_to_be_none(String text) {
        assertThatThrownBy(() -> ParameterFile.json(text)).isInstanceOf(ParameterFile.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;value\nA;1\n", "\"name,value\nA,1\n"})
    void what_is_no_csv_list_is_said_to_be_none(String text) {
        assertThatThrownBy(() -> ParameterFile.csv(text)).isInstanceOf(ParameterFile.Unreadable.class);
    }
}
