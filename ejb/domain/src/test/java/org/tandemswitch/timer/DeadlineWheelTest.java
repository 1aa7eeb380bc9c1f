package org.tandemswitch.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeadlineWheelTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TICK = Duration.ofMillis(100);

    private final DeadlineWheel<String> wheel = new DeadlineWheel<>(TICK, 16, START);

    @Test
    void reports_a_deadline_once_when_it_has_come() {
        wheel.set("a", START.plusMillis(250));

        assertThat(wheel.poll(START.plusMillis(200))).isEmpty();
        assertThat(wheel.poll(START.plusMillis(300))).containsExactly("a");
        assertThat(wheel.poll(START.plusMillis(900))).isEmpty();
    }

    @Test
    void a_new_deadline_replaces_the_old_one() {
        wheel.set("a", START.plusMillis(200));
        wheel.set("a", START.plusSeconds(60));

        assertThat(wheel.poll(START.plusSeconds(59))).isEmpty();
        assertThat(wheel.poll(START.plusSeconds(60))).containsExactly("a");
    }

    @Test
    void a_cleared_deadline_never_comes() {
        wheel.set("a", START.plusMillis(200));
        wheel.clear("a");

        assertThat(wheel.poll(START.plusSeconds(60))).isEmpty();
        assertThat(wheel.size()).isZero();
    }

    @Test
    void a_deadline_in_the_past_is_due_at_the_next_tick() {
        wheel.poll(START.plusSeconds(5));
        wheel.set("late", START);

        assertThat(wheel.poll(START.plusSeconds(5).plus(TICK))).containsExactly("late");
    }

    @Property(tries = 300)
    void reports_every_deadline_at_most_one_tick_late(
            @ForAll @Size(max = 30) List<@IntRange(max = 5000) Integer> deadlines) {
        DeadlineWheel<Integer> many = new DeadlineWheel<>(TICK, 16, START);
        Map<Integer, Long> reported = new HashMap<>();
        for (int key = 0; key < deadlines.size(); key++) {
            many.set(key, START.plusMillis(deadlines.get(key)));
        }

        for (long millis = 0; millis <= 5200; millis += 100) {
            for (int key : many.poll(START.plusMillis(millis))) {
                reported.put(key, millis);
            }
        }

        assertThat(reported).hasSize(deadlines.size());
        reported.forEach((key, millis) ->
                assertThat(millis).isBetween((long) deadlines.get(key), (long) Math.max(deadlines.get(key), 1) + 100));
    }
}
