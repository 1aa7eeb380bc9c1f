package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.parameter.ParameterSet;

class KeepAliveCycleTest {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final KeepAlivePace SLOW =
            new KeepAlivePace("HELLO", Duration.ofSeconds(10), Duration.ofSeconds(5), 1);

    private final KeepAliveCycle<Integer> cycle = new KeepAliveCycle<>();

    @Test
    @DisplayName("NK-01: an empty message, no datagram; set later, the cycle starts at once")
    void sends_nothing_without_a_message() {
        KeepAlivePace off = new KeepAlivePace("", Duration.ofSeconds(10), Duration.ofMillis(1), 10_000);

        assertThat(run(off, 0, 600, 10)).isEmpty();
        assertThat(cycle.poll(NOON.plusSeconds(61), SLOW, () -> targets(10))).containsExactly(0);
    }

    @Test
    @DisplayName("NK-05: each target gets one datagram in a cycle")
    void serves_everybody_once_a_cycle() {
        KeepAlivePace pace = new KeepAlivePace("HELLO", Duration.ofSeconds(10), Duration.ofMillis(500), 3);

        assertThat(run(pace, 0, 99, 10)).containsExactlyInAnyOrderElementsOf(targets(10));
        assertThat(run(pace, 100, 199, 10)).containsExactlyInAnyOrderElementsOf(targets(10));
        assertThat(cycle.skipped()).isZero();
    }

    @Test
    @DisplayName("NK-05: a clock that is set back costs nobody its datagrams")
    void begins_anew_when_the_clock_was_set_back() {
        assertThat(cycle.poll(NOON, SLOW, () -> targets(1))).containsExactly(0);

        assertThat(cycle.poll(NOON.minusSeconds(3600), SLOW, () -> targets(1))).containsExactly(0);
        assertThat(cycle.poll(NOON.minusSeconds(3595), SLOW, () -> targets(1))).isEmpty();
        assertThat(cycle.poll(NOON.minusSeconds(3590), SLOW, () -> targets(1))).containsExactly(0);
    }

    @Test
    @DisplayName("NK-06: a batch, a pause, the next batch")
    void pauses_between_batches() {
        KeepAlivePace pace = new KeepAlivePace("HELLO", Duration.ofSeconds(10), Duration.ofMillis(500), 3);

        assertThat(run(pace, 0, 4, 10)).hasSize(3);
        assertThat(run(pace, 5, 9, 10)).hasSize(3);
        assertThat(run(pace, 10, 14, 10)).hasSize(3);
        assertThat(run(pace, 15, 19, 10)).hasSize(1);
    }

    @Test
    @DisplayName("NK-06: a pause shorter than a tick is kept on average")
    void catches_up_with_short_pauses() {
        KeepAlivePace pace = new KeepAlivePace("HELLO", Duration.ofSeconds(10), Duration.ofMillis(1), 2);

        run(pace, 0, 0, 1000);

        assertThat(run(pace, 1, 1, 1000)).hasSize(200);
    }

    @Test
    @DisplayName("NK-06, D-02: the defaults have room for 180 000 endpoints in a cycle")
    void defaults_serve_180_000() {
        KeepAlivePace standard = KeepAlivePace.of(ParameterSet.STANDARD);

        assertThat(standard.capacity()).isEqualTo(180_000);
        assertThat(run(standard, 0, 299, 180_001)).hasSize(180_000);
    }

    @Test
    @DisplayName("NK-07: a device gets one datagram, not SEND_ONE_TIME of them")
    void sends_no_device_more_than_one() {
        assertThat(run(KeepAlivePace.of(ParameterSet.STANDARD), 0, 299, 1)).containsExactly(0);
    }

    @Test
    @DisplayName("NK-08: when the cycle is over the next begins at the front, and who had no turn is counted")
    void begins_again_at_the_front() {
        assertThat(run(SLOW, 0, 99, 10)).containsExactly(0, 1);
        assertThat(run(SLOW, 100, 199, 10)).containsExactly(0, 1);
        assertThat(cycle.skipped()).isEqualTo(8);
        run(SLOW, 200, 200, 10);
        assertThat(cycle.skipped()).isEqualTo(16);
    }

    @Test
    @DisplayName("NK-01, NK-06: another pace counts from the next batch on")
    void takes_over_another_pace_within_a_cycle() {
        run(SLOW, 0, 0, 10);

        KeepAlivePace fast = new KeepAlivePace("HELLO", Duration.ofSeconds(10), Duration.ofSeconds(5), 9);

        assertThat(run(fast, 1, 99, 10)).hasSize(9);
    }

    @Test
    void cycles_that_nobody_called_for_did_not_take_place() {
        run(SLOW, 0, 99, 2);

        assertThat(cycle.poll(NOON.plusSeconds(3600), SLOW, () -> targets(2))).containsExactly(0);
        assertThat(cycle.poll(NOON.plusSeconds(3605), SLOW, () -> targets(2))).containsExactly(1);
    }

    @Test
    @DisplayName("NK-06, NK-08: batches that nobody called for are not made up for, and who had no turn is counted")
    void sends_no_flood_after_a_standstill() {
        KeepAlivePace pace = new KeepAlivePace("HELLO", Duration.ofSeconds(10), Duration.ofMillis(500), 3);
        run(pace, 0, 9, 60);

        assertThat(run(pace, 60, 60, 60)).hasSize(3);
        assertThat(run(pace, 61, 99, 60)).hasSize(7 * 3);
        run(pace, 100, 100, 60);
        assertThat(cycle.skipped()).isEqualTo(10 * 3);
    }

    @Test
    void begins_on_time_however_late_it_is_called() {
        run(SLOW, 0, 99, 1);

        cycle.poll(NOON.plusSeconds(13), SLOW, () -> targets(1));

        assertThat(cycle.poll(NOON.plusSeconds(20), SLOW, () -> targets(1))).containsExactly(0);
    }

    private List<Integer> run(KeepAlivePace pace, int firstTick, int lastTick, int count) {
        List<Integer> sent = new ArrayList<>();
        for (int tick = firstTick; tick <= lastTick; tick++) {
            sent.addAll(cycle.poll(NOON.plus(TICK.multipliedBy(tick)), pace, () -> targets(count)));
        }
        return sent;
    }

    private static List<Integer> targets(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
