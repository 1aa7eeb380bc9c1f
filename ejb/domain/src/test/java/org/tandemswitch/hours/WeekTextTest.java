package org.tandemswitch.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTextTest {
    private final WeekText text = new WeekText();

    /** The fourth of March 2026 is a Wednesday. */
    @ParameterizedTest
    @DisplayName("RT-07 the hours of a week hold on their days and in their time")
    @CsvSource(
            delimiter = '|',
            value = {
                "                               | 2026-03-04T03:00:00 | true",
                "mon-fri 08:00-18:00            | 2026-03-04T08:00:00 | true",
                "mon-fri 08:00-18:00            | 2026-03-04T17:59:59 | true",
                "mon-fri 08:00-18:00            | 2026-03-04T18:00:00 | false",
                "mon-fri 08:00-18:00            | 2026-03-07T12:00:00 | false",
                "mon-fri 08:00-18:00, sat 09:00-13:00 | 2026-03-07T12:00:00 | true",
                "sat-mon 00:00-24:00            | 2026-03-08T23:59:59 | true",
                "sat-mon 00:00-24:00            | 2026-03-04T00:00:00 | false",
                "tue 22:00-06:00                | 2026-03-03T23:00:00 | true",
                "tue 22:00-06:00                | 2026-03-04T05:59:59 | true",
                "tue 22:00-06:00                | 2026-03-04T06:00:00 | false",
                "tue 22:00-06:00                | 2026-03-03T05:00:00 | false",
            })
    void holds_when_it_says(String hours, String moment, boolean holds) {
        Week week = text.read(hours == null ? "" : hours).value().orElseThrow();

        assertThat(week.contains(() -> LocalDateTime.parse(moment))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-fri 08:00-18:00, sat 09:00-12:30", "sun 00:00-24:00", "fri-mon 22:00-06:00"})
    void writes_what_it_reads(String hours) {
        assertThat(text.read(hours).value().map(text::write)).contains(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon",
                "monday 08:00-18:00",
                "mon 8-18",
                "mon 25:00-26:00",
                "mon 08:61-09:00",
                "mon,",
                "mon 24:00-25:00"
            })
    void refuses_what_are_no_hours(String hours) {
        assertThat(text.read(hours).complaint()).isPresent();
    }
}
