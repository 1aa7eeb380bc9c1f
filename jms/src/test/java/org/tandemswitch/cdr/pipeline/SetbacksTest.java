package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class SetbacksTest {
    private static final RuntimeException OUTAGE = failure(new SQLException("no connection", "08001"));
    private static final RuntimeException TOO_LONG = failure(new SQLException("value too long", "22001"));

    private final Setbacks setbacks = new Setbacks();

    @Test
    void waits_longer_each_time_the_database_is_away_and_never_blames_a_record() {
        long first = setbacks.failed("1", OUTAGE);
        long second = setbacks.failed("1", OUTAGE);
        for (int i = 0; i < 100; i++) {
            assertThat(setbacks.failed("1", OUTAGE)).isBetween(second, 2_000L);
        }

        assertThat(second).isGreaterThan(first);
        assertThat(setbacks.hasFault("1")).isFalse();
    }

    @Test
    void blames_a_record_of_the_message_that_failed_and_of_no_other() {
        assertThat(setbacks.failed("1", TOO_LONG)).isZero();

        assertThat(setbacks.hasFault("1")).isTrue();
        assertThat(setbacks.hasFault("2")).isFalse();
    }

    @Test
    void gives_up_a_message_that_fails_again_and_again() {
        for (int i = 0; i < 4; i++) {
            assertThat(setbacks.isHopeless("1")).isFalse();
            setbacks.failed("1", TOO_LONG);
        }

        assertThat(setbacks.isHopeless("1")).isTrue();
    }

    @Test
    void forgets_when_the_message_is_stored() {
        setbacks.failed("1", TOO_LONG);

        setbacks.over("1");

        assertThat(setbacks.hasFault("1")).isFalse();
    }

    @Test
    void notices_a_message_that_was_done_and_comes_back() {
        assertThat(setbacks.begins("1")).isZero();
        setbacks.over("1");
        assertThat(setbacks.wasUndone()).isFalse();

        long first = setbacks.begins("1");
        assertThat(setbacks.wasUndone()).isTrue();
        setbacks.over("1");
        assertThat(setbacks.begins("1")).isGreaterThan(first);

        assertThat(setbacks.begins("2")).isZero();
        assertThat(setbacks.wasUndone()).isFalse();
    }

    private static RuntimeException failure(SQLException cause) {
        return new IllegalStateException("transaction rolled back", new RuntimeException(cause));
    }
}
