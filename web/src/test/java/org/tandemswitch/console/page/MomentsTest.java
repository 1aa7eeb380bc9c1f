package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant MOMENT = Instant.parse("2026-02-03T23:04:05.006789Z");

    @Test
    void writes_times_in_the_zone_of_the_server() {
        Moments moments = new Moments(ZoneId.of("Asia/Kolkata"));

        assertThat(moments.full(MOMENT)).isEqualTo("2026-02-04 04:34:05.006");
        assertThat(moments.time(MOMENT)).isEqualTo("04:34:05");
        assertThat(moments.dayTime(MOMENT)).isEqualTo("02-04 04:34:05");
    }

    @Test
    void names_the_zone() {
        assertThat(new Moments(ZoneId.of("Asia/Kolkata")).getZone()).isEqualTo("Asia/Kolkata, UTC+05:30");
        assertThat(new Moments(ZoneId.of("UTC")).getZone()).isEqualTo("UTC");
        assertThat(new Moments(ZoneOffset.UTC).offsetSeconds()).isZero();
    }

    @Test
    void writes_a_dash_for_a_time_that_never_came() {
        assertThat(new Moments(ZoneOffset.UTC).full(Optional.empty())).isEqualTo(Figures.NONE);
    }
}
