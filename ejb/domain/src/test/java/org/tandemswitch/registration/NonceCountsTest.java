package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.NOON;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NonceCountsTest {
    private static final Instant LATER = NOON.plusSeconds(10);

    private final NonceCounts counts = new NonceCounts(2);

    @Test
    void each_count_is_good_once() {
        assertThat(counts.use("n", 1, LATER, NOON)).isTrue();
        assertThat(counts.use("n", 1, LATER, NOON)).isFalse();
        assertThat(counts.use("n", 2, LATER, NOON)).isTrue();
    }

    @Test
    void counts_may_overtake_each_other_a_little() {
        assertThat(counts.use("n", 5, LATER, NOON)).isTrue();
        assertThat(counts.use("n", 4, LATER, NOON)).isTrue();
        assertThat(counts.use("n", 4, LATER, NOON)).isFalse();
        assertThat(counts.use("n", 100, LATER, NOON)).isTrue();
        assertThat(counts.use("n", 5, LATER, NOON)).isFalse();
        assertThat(counts.use("n", 3, LATER, NOON)).isFalse();
    }

    @Test
    void zero_is_no_count() {
        assertThat(counts.use("n", 0, LATER, NOON)).isFalse();
    }

    @Test
    void has_room_for_so_many_and_forgets_those_that_are_no_longer_valid() {
        counts.use("one", 1, LATER, NOON);
        counts.use("two", 1, LATER, NOON);

        assertThat(counts.use("three", 1, LATER, NOON)).isFalse();
        assertThat(counts.use("three", 1, LATER.plusSeconds(10), LATER)).isTrue();
        assertThat(counts.size()).isEqualTo(1);
    }
}
