package org.tandemswitch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SippStatsTest {
    /** 100 calls at 100 a second to a called side that rang for 43 of them only. */
    private final SippStats recorded = SippStats.parse(lines("uac.csv"));

    @Test
    void reads_the_totals_of_a_recorded_file() {
        assertThat(recorded.created()).isEqualTo(100);
        assertThat(recorded.successful()).isEqualTo(100);
        assertThat(recorded.retransmissions()).isZero();
        assertThat(recorded.failures()).isEmpty();
    }

    @Test
    void counts_answered_calls_that_never_rang() {
        assertThat(recorded.answeredWithoutRinging()).isEqualTo(57);
    }

    @Test
    void takes_the_last_complete_row_of_a_file_being_written() {
        var stats = SippStats.parse(List.of(
                "ElapsedTime(C);TotalCallCreated;SuccessfulCall(C)", "00:00:01;10;4", "00:00:02;20;9", "00:00:03;2"));

        assertThat(stats.created()).isEqualTo(20);
        assertThat(stats.successful()).isEqualTo(9);
    }

    @Test
    void knows_how_long_the_last_call_took_to_begin() {
        var stats = SippStats.parse(
                List.of("ElapsedTime(C);TotalCallCreated", "00:00:59;10", "00:01:02;20", "00:01:09;20"));

        assertThat(stats.offering()).isEqualTo(Duration.ofSeconds(62));
    }

    @Test
    void names_the_ways_calls_failed() {
        var stats =
                SippStats.parse(List.of("FailedCall(C);FailedMaxUDPRetrans(C);FailedUnexpectedMessage(C)", "5;0;5"));

        assertThat(stats.failures()).containsOnlyKeys("UnexpectedMessage").containsEntry("UnexpectedMessage", 5L);
    }

    @Test
    void shows_nothing_for_an_empty_file() {
        assertThat(SippStats.parse(List.of()).created()).isZero();
    }

    private static List<String> lines(String name) {
        try (var source = Objects.requireNonNull(SippStatsTest.class.getResourceAsStream(name))) {
            return new String(source.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
