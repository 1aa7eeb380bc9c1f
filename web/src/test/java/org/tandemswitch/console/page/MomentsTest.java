package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandemswitch.user.Language;

class MomentsTest {
    private static final Instant MOMENT = Instant.parse("2026-02-03T23:04:05.006789Z");

    @Test
    void writes_times_in_the_zone_of_the_server() {
        Moments moments = new Moments(ZoneId.of("Asia/Kolkata"), Language.ENGLISH);

        assertThat(moments.full(MOMENT)).isEqualTo("2026-02-04 04:34:05.006");
        assertThat(moments.time(MOMENT)).isEqualTo("04:34:05");
        assertThat(moments.dayTime(MOMENT)).isEqualTo("02-04 04:34:05");
    }

    @Test
    void puts_the_day_first_for_spanish_readers() {
        Moments moments = new Moments(ZoneOffset.UTC, Language.SPANISH);

        assertThat(moments.full(MOMENT)).isEqualTo("03/02/2026 23:04:05.006");
        assertThat(moments.dayTime(MOMENT)).isEqualTo("03/02 23:04:05");
    }

    @Test
    void names_the_day_of_what_was_not_today_where_the_server_is() {
        Moments moments = new Moments(ZoneId.of("Asia/Kolkata"), Language.ENGLISH);

        assertThat(moments.recent(MOMENT, Instant.parse("2026-02-04T18:29:59Z")))
                .isEqualTo("04:34:05");
        assertThat(moments.recent(MOMENT, Instant.parse("2026-02-04T18:30:00Z")))
                .isEqualTo("02-04 04:34:05");
        assertThat(moments.recent(Optional.empty())).isEqualTo(Figures.NONE);
    }

    @Test
    void names_the_zone() {
        assertThat(new Moments(ZoneId.of("Asia/Kolkata"), Language.ENGLISH).getZone())
                .isEqualTo("Asia/Kolkata, UTC+05:30");
        assertThat(new Moments(ZoneId.of("UTC"), Language.ENGLISH).getZone()).isEqualTo("UTC");
        assertThat(new Moments(ZoneOffset.UTC, Language.ENGLISH).offsetSeconds())
                .isZero();
    }

    @Test
    void writes_a_dash_for_a_time_that_never_came() {
        assertThat(new Moments(ZoneOffset.UTC, Language.ENGLISH).full(Optional.empty()))
                .isEqualTo(Figures.NONE);
    }
}
