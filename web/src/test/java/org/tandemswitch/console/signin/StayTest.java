package org.tandemswitch.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StayTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Stay stay = new Stay("key", NOON);

    @Test
    @DisplayName("US-02 whoever does nothing for as long as the container would wait is idle, and not a second before")
    void idle_when_the_time_is_up() {
        assertThat(stay.isIdle(NOON.plus(PATIENCE).minusSeconds(1), PATIENCE)).isFalse();
        assertThat(stay.isIdle(NOON.plus(PATIENCE), PATIENCE)).isTrue();
    }

    @Test
    void use_begins_the_time_anew() {
        stay.use(NOON.plusSeconds(60));

        assertThat(stay.isIdle(NOON.plus(PATIENCE), PATIENCE)).isFalse();
        assertThat(stay.isIdle(NOON.plus(PATIENCE).plusSeconds(60), PATIENCE)).isTrue();
    }

    @Test
    void nobody_is_idle_where_there_is_no_limit() {
        assertThat(stay.isIdle(NOON.plus(Duration.ofDays(9)), Duration.ZERO)).isFalse();
        assertThat(stay.isIdle(NOON.plus(Duration.ofDays(9)), Duration.ofMinutes(-1)))
                .isFalse();
    }
}
