package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class SignInBrakeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";
    private static final String OF_A_NETWORK = "2001:db8:0:1::1";
    private static final String OF_THE_SAME = "2001:db8:0:1:ffff::2";
    private static final String OF_ANOTHER = "2001:db8:0:2::1";

    private static final Duration CLOSED = Duration.ofSeconds(120);

    private final SignInBrake brake = new SignInBrake();

    @Test
    @DisplayName("AU-08 five failures close the sign-in for the time of the parameter")
    void closes_after_a_few_mistakes_for_as_long_as_told() {
        fail("admin", HERE, SignInBrake.TRIES_OF_NAME - 1);
        assertThat(rest("admin", HERE, NOON)).isEmpty();

        fail("admin", HERE, 1);
        assertThat(rest("admin", HERE, NOON)).contains(CLOSED);
        assertThat(rest("admin", HERE, NOON.plusSeconds(119))).contains(Duration.ofSeconds(1));
        assertThat(rest("admin", HERE, NOON.plus(CLOSED))).isEmpty();
    }

    @Test
    @DisplayName("AU-08 after the time there are as many tries as before")
    void counts_anew_once_it_was_closed() {
        fail("admin", HERE, SignInBrake.TRIES_OF_NAME);

        brake.failed("admin", HERE, NOON.plus(CLOSED), CLOSED);

        assertThat(rest("admin", HERE, NOON.plus(CLOSED))).isEmpty();
    }

    @Test
    @DisplayName("AU-08 a new value of the parameter holds for those who wait already")
    void time_may_be_changed_while_it_is_closed() {
        fail("admin", HERE, SignInBrake.TRIES_OF_NAME);

        assertThat(brake.rest("admin", HERE, NOON, Duration.ofSeconds(30))).contains(Duration.ofSeconds(30));
    }

    @Test
    void lets_the_same_name_in_from_elsewhere() {
        fail("admin", HERE, 50);

        assertThat(rest("admin", ELSEWHERE, NOON)).isEmpty();
    }

    @Test
    void slows_down_an_address_that_tries_many_names() {
        for (int name = 0; name < SignInBrake.TRIES_OF_ADDRESS; name++) {
            fail("name" + name, HERE, 1);
        }

        assertThat(rest("another", HERE, NOON)).isPresent();
    }

    @Test
    @DisplayName("AU-08 whoever has a network of IPv6 gets no tries of their own for each address of it")
    void addresses_of_one_network_count_as_one() {
        fail("admin", OF_A_NETWORK, SignInBrake.TRIES_OF_NAME - 1);
        fail("admin", OF_THE_SAME + "%eth0", 1);

        assertThat(rest("admin", OF_A_NETWORK, NOON)).isPresent();
        assertThat(rest("admin", OF_ANOTHER, NOON)).isEmpty();

        brake.succeeded("admin", OF_THE_SAME);
        assertThat(rest("admin", OF_A_NETWORK, NOON)).isEmpty();
    }

    @Test
    void forgets_after_a_while_and_after_a_success() {
        fail("admin", HERE, 6);
        assertThat(rest("admin", HERE, NOON.plus(Duration.ofMinutes(31)))).isEmpty();

        brake.succeeded("admin", HERE);

        assertThat(rest("admin", HERE, NOON)).isEmpty();
    }

    @Test
    void checks_no_more_than_two_passwords_at_a_time() {
        assertThat(brake.check(HERE, () -> brake.check(ELSEWHERE, () -> brake.check(OF_A_NETWORK, () -> true)
                                .isPresent())
                        .orElse(true)))
                .contains(false);
        assertThat(brake.check(HERE, () -> true)).contains(true);
    }

    @Test
    void checks_no_more_than_one_password_from_one_network_at_a_time() {
        assertThat(brake.check(
                        OF_A_NETWORK, () -> brake.check(OF_THE_SAME, () -> true).isPresent()))
                .contains(false);
        assertThat(brake.check(
                        OF_A_NETWORK, () -> brake.check(OF_ANOTHER, () -> true).isPresent()))
                .contains(true);
    }

    private Optional<Duration> rest(String name, String address, Instant now) {
        return brake.rest(name, address, now, CLOSED);
    }

    private void fail(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            brake.failed(name, address, NOON, CLOSED);
        }
    }
}
