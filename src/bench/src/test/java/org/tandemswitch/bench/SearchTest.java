package org.tandemswitch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void stops_at_the_first_rate_that_fails_and_tries_half_a_step_less() {
        var search = Search.run(200, 100, rate -> result(rate, rate <= 460 ? 0 : 20), result -> {});

        assertThat(search.steps()).extracting(Result::rate).containsExactly(200, 300, 400, 500, 450);
        assertThat(search.best()).map(Result::rate).hasValue(450);
        assertThat(search.json()).startsWith("{\"bestRate\":450,\"steps\":[{\"rate\":200,");
    }

    @Test
    void tolerates_one_failed_call_in_a_thousand() {
        assertThat(result(100, 10).good()).isTrue();
        assertThat(result(100, 11).good()).isFalse();
    }

    @Test
    void does_not_call_a_rate_good_that_was_never_offered() {
        var late = new Result(
                100,
                Duration.ZERO,
                10_000,
                10_000,
                0,
                Duration.ofSeconds(110),
                Map.of(),
                0,
                0,
                Duration.ZERO,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GcPauses.NONE,
                Duration.ofSeconds(111));

        assertThat(late.good()).isFalse();
    }

    @Test
    void finds_nothing_when_every_rate_fails() {
        assertThat(Search.run(200, 100, rate -> result(rate, 500), result -> {}).best())
                .isEmpty();
    }

    private static Result result(int rate, long failed) {
        return new Result(
                rate,
                Duration.ofSeconds(1),
                10_000,
                10_000 - failed,
                0,
                Duration.ofSeconds(10_000 / rate),
                Map.of(),
                0,
                0,
                Duration.ofSeconds(10),
                500,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GcPauses.NONE,
                Duration.ofSeconds(100));
    }
}
