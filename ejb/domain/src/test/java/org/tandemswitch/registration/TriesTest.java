package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final TryLimits TWO = new TryLimits(2, Duration.ofSeconds(180));
    private static final String REST = "0".repeat(30);

    @Test
    @DisplayName("AU-01 a response that comes again is the same try, however its letters are written")
    void counts_a_repetition_once() {
        Tries tries = Tries.NONE.oneMore("ab" + REST, TWO, NOW).oneMore("AB" + REST, TWO, NOW);

        assertThat(tries.isSuspended(NOW)).isFalse();
    }

    @Test
    @DisplayName(
            "AU-01 another response is another try, also one made so that its hash is the same, or too long for a digest")
    void counts_whatever_is_not_the_same() {
        assertThat("Aa" + REST).hasSameHashCodeAs("BB" + REST);

        Tries alike = Tries.NONE.oneMore("Aa" + REST, TWO, NOW).oneMore("BB" + REST, TWO, NOW);
        Tries endless = Tries.NONE.oneMore(REST.repeat(3), TWO, NOW).oneMore(REST.repeat(3), TWO, NOW);

        assertThat(alike.isSuspended(NOW)).isTrue();
        assertThat(endless.isSuspended(NOW)).isTrue();
    }
}
