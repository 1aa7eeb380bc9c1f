package org.tandemswitch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenClockTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final AtomicLong nanos = new AtomicLong(-7);
    private final EvenClock clock = new EvenClock(wall::get, nanos::get);

    @ParameterizedTest
    @ValueSource(longs = {-3600, 0, 3600})
    void runs_evenly_whatever_the_wall_says(long step) {
        wall.set(NOON.plusSeconds(60 + step));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(60));
        assertThat(clock.ofDay(NOON.plusSeconds(90))).isEqualTo(NOON.plusSeconds(90 + step));
        assertThat(clock.even(NOON.plusSeconds(90 + step))).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void moment_is_told_the_same_while_nobody_sets_the_wall() {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(4));
        assertThat(clock.ofDay(NOON)).isEqualTo(NOON);

        wall.set(NOON.plusMillis(8));
        assertThat(clock.ofDay(NOON)).isEqualTo(NOON);
    }
}
