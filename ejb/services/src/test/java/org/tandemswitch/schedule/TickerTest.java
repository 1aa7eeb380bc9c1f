package org.tandemswitch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TickerTest {
    private final long begin = System.nanoTime();
    private final Ticker ticker = new Ticker();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @DisplayName("ST-28 calls are watched while the timers of the server rest")
    void somebody_stands_in_for_a_timer_that_does_not_come() {
        ticker.every("test", Duration.ofSeconds(1), now -> runs.incrementAndGet());

        ticker.standIn(begin + TimeUnit.MILLISECONDS.toNanos(300));
        assertThat(runs).hasValue(0);

        long later = begin + TimeUnit.HOURS.toNanos(1);
        ticker.standIn(later);
        ticker.standIn(later + TimeUnit.MILLISECONDS.toNanos(100));
        ticker.standIn(later + TimeUnit.MILLISECONDS.toNanos(1_000));
        assertThat(runs).hasValue(2);
    }
}
