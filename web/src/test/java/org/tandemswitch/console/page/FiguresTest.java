package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Figures figures = new Figures();

    @ParameterizedTest
    @CsvSource({
        "0,00:00",
        "999,00:00",
        "1000,00:01",
        "61000,01:01",
        "3599999,59:59",
        "3600000,1:00:00",
        "90061000,25:01:01"
    })
    void writes_durations_as_clocks_do(long millis, String expected) {
        assertThat(figures.duration(Duration.ofMillis(millis))).isEqualTo(expected);
    }

    @Test
    void never_shows_time_that_runs_backwards() {
        assertThat(figures.duration(Duration.ofSeconds(-5))).isEqualTo("00:00");
    }

    @Test
    void writes_seconds_to_the_millisecond() {
        assertThat(figures.seconds(Duration.ofMillis(1234))).isEqualTo("1.234");
        assertThat(figures.seconds(Optional.empty())).isEqualTo(Figures.NONE);
    }

    @Test
    void writes_decimals_as_the_reader_does() {
        Figures spanish = new Figures(Locale.forLanguageTag("es"));

        assertThat(spanish.seconds(Duration.ofMillis(1234))).isEqualTo("1,234");
        assertThat(spanish.rate(12.34)).isEqualTo("12,3");
        assertThat(spanish.percent(99.96)).isEqualTo("100,0 %");
    }

    @Test
    void groups_thousands_by_a_thin_space_that_does_not_break() {
        assertThat(figures.count(1234567)).isEqualTo("1\u202f234\u202f567");
    }

    @Test
    void writes_rates_and_percents_with_one_decimal() {
        assertThat(figures.rate(12.34)).isEqualTo("12.3");
        assertThat(figures.percent(99.96)).isEqualTo("100.0 %");
    }
}
