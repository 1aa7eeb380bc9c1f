package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.parameter.ParameterSet;

class LifetimesTest {
    private final Lifetimes lifetimes = Lifetimes.of(ParameterSet.STANDARD);

    @ParameterizedTest(name = "NK-11: asked for \"{0}\", behind NAT {1}: {2} s")
    @CsvSource({
        "120, true, 120",
        "120, false, 120",
        "300, true, 300",
        "301, true, 300",
        "3601, false, 3600",
        "0, true, 0",
        "00000000000060, false, 60",
        "1099511627776, true, 300",
        "1099511627776, false, 3600",
        "99999999999999999999999999, false, 3600",
        "-1, true, 300",
        "-1, false, 3600",
        "soon, true, 300",
        "'', false, 3600",
        "1e3, false, 3600",
    })
    void grants_the_smaller_of_what_is_allowed_and_what_was_asked(String asked, boolean nat, long granted) {
        assertThat(lifetimes.granted(Optional.of(asked), nat)).isEqualTo(Duration.ofSeconds(granted));
    }

    @Test
    @DisplayName("NK-11: nothing asked, all that is allowed")
    void grants_all_that_is_allowed_to_whoever_asks_for_nothing() {
        assertThat(lifetimes.granted(Optional.empty(), true)).isEqualTo(Duration.ofSeconds(300));
        assertThat(lifetimes.granted(Optional.empty(), false)).isEqualTo(Duration.ofSeconds(3600));
    }
}
