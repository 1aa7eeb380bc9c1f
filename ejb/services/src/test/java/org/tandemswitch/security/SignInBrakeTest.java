package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SignInBrakeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final SignInBrake brake = new SignInBrake();

    @Test
    void lets_a_few_mistakes_pass_and_then_waits_ever_longer() {
        fail("admin", HERE, SignInBrake.FREE_TRIES_OF_NAME - 1);
        assertThat(brake.rest("admin", HERE, NOON)).isEmpty();

        fail("admin", HERE, 1);
        assertThat(brake.rest("admin", HERE, NOON)).contains(Duration.ofSeconds(1));
        fail("admin", HERE, 3);
        assertThat(brake.rest("admin", HERE, NOON)).contains(Duration.ofSeconds(8));
        fail("admin", HERE, 100);
        assertThat(brake.rest("admin", HERE, NOON)).contains(SignInBrake.LONGEST_WAIT);
    }

    @Test
    void lets_the_same_name_in_from_elsewhere() {
        fail("admin", HERE, 50);

        assertThat(brake.rest("admin", ELSEWHERE, NOON)).isEmpty();
    }

    @Test
    void slows_down_an_address_that_tries_many_names() {
        for (int name = 0; name < SignInBrake.FREE_TRIES_OF_ADDRESS; name++) {
            fail("name" + name, HERE, 1);
        }

        assertThat(brake.rest("another", HERE, NOON)).isPresent();
    }

    @Test
    void forgets_after_a_while_and_after_a_success() {
        fail("admin", HERE, 6);
        assertThat(brake.rest("admin", HERE, NOON.plus(Duration.ofMinutes(31)))).isEmpty();

        brake.succeeded("admin", HERE);

        assertThat(brake.rest("admin", HERE, NOON)).isEmpty();
    }

    @Test
    void checks_no_more_than_two_passwords_at_a_time() {
        assertThat(brake.check(() ->
                        brake.check(() -> brake.check(() -> true).isPresent()).orElse(true)))
                .contains(false);
        assertThat(brake.check(() -> true)).contains(true);
    }

    private void fail(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            brake.failed(name, address, NOON);
        }
    }
}
