package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrainTest {
    private static final long PATIENCE = 200;

    private final Strain strain = new Strain(0);

    @Test
    void is_calm_while_nobody_waits_long() {
        observe(0, 5000, 150);

        assertThat(strain.isStrained()).isFalse();
    }

    @Test
    void forgives_a_moment_in_which_garbage_was_collected() {
        observe(0, 900, 100);
        observe(901, 1500, 600);

        assertThat(strain.isStrained()).isFalse();
    }

    @Test
    void is_strained_when_waiting_does_not_end() {
        observe(0, 1200, 300);

        assertThat(strain.isStrained()).isTrue();
    }

    @Test
    void recovers_when_the_wait_has_halved_and_not_before() {
        observe(0, 1200, 300);

        observe(1201, 1201, 150);
        assertThat(strain.isStrained()).isTrue();

        observe(1202, 1202, 90);
        assertThat(strain.isStrained()).isFalse();
    }

    @Test
    void is_believed_sooner_the_second_time() {
        observe(0, 1200, 300);
        observe(1201, 1201, 0);

        observe(1202, 1260, 250);

        assertThat(strain.isStrained()).isTrue();
    }

    @Test
    void is_calm_when_nothing_is_left_to_do() {
        observe(0, 1200, 300);

        strain.rested(TimeUnit.MILLISECONDS.toNanos(1201));

        assertThat(strain.isStrained()).isFalse();
    }

    private void observe(long from, long to, long waited) {
        for (long now = from; now <= to; now += 10) {
            strain.observe(
                    TimeUnit.MILLISECONDS.toNanos(waited),
                    TimeUnit.MILLISECONDS.toNanos(PATIENCE),
                    TimeUnit.MILLISECONDS.toNanos(now));
        }
    }
}
