package org.tandemswitch.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.parameter.value.Types;

class CalendarTest {
    private static final SpecialDays DAYS = new SpecialDays();
    private final Calendar calendar = new Calendar(
            new WeekText().read("mon-fri 08:00-18:00").value().orElseThrow(),
            DAYS.read("2026-12-25\n2026-12-24 08:00-12:00, 22:00-24:00\n2026-12-26 10:00-11:00")
                    .value()
                    .orElseThrow());

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("RT-08 a calendar has working hours of the week, and special days on which nothing else counts")
    @CsvSource({
        "2026-12-23T10:00:00, true",
        "2026-12-23T18:00:00, false",
        "2026-12-24T10:00:00, true",
        "2026-12-24T12:00:00, false",
        "2026-12-24T23:59:59, true",
        "2026-12-25T10:00:00, false",
        "2026-12-26T10:30:00, true",
        "2026-12-27T10:30:00, false",
    })
    void tells_working_time(String moment, boolean working) {
        assertThat(calendar.isWorking(LocalDateTime.parse(moment))).isEqualTo(working);
    }

    @Test
    @DisplayName("RT-08 special days are written as they are read")
    void writes_what_it_reads() {
        String text = "2026-12-24 08:00-12:00 22:00-24:00\n2026-12-25";

        assertThat(DAYS.write(DAYS.read(text).value().orElseThrow())).isEqualTo(text);
    }

    @ParameterizedTest
    @DisplayName("RT-08 what is no day, no span or said twice is refused")
    @ValueSource(
            strings = {"2026-02-30", "25.12.2026", "2026-12-24 12:00-08:00", "2026-12-24 8-12", "2026-12-25\n2026-12-25"
            })
    void refuses_other_things(String text) {
        assertThat(DAYS.read(text).complaint()).isPresent();
    }

    @Test
    @DisplayName("RT-07 a value by hours is the first whose hours it is, and none outside all of them")
    void has_values_by_hours() {
        ByHoursText<Integer> type = new ByHoursText<>(Types.whole(0, 100, ""));
        ByHours<Integer> lines = type.read("mon-fri 08:00-18:00 = 30\nmon-sun 00:00-24:00 = 5\n")
                .value()
                .orElseThrow();

        assertThat(lines.at(() -> LocalDateTime.parse("2026-12-23T10:00:00"))).contains(30);
        assertThat(lines.at(() -> LocalDateTime.parse("2026-12-23T20:00:00"))).contains(5);
        assertThat(ByHours.never().at(() -> LocalDateTime.parse("2026-12-23T20:00:00")))
                .isEmpty();
        assertThat(type.read(type.write(lines)).value()).contains(lines);
        assertThat(type.read("mon 08:00-18:00 = 101").complaint()).isPresent();
        assertThat(type.read("mon 08:00-18:00").complaint()).isPresent();
    }
}
