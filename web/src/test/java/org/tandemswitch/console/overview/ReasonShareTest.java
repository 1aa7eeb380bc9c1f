package org.tandemswitch.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.EndReason;

class ReasonShareTest {
    @Test
    void puts_the_most_frequent_first_and_leaves_out_what_never_happened() {
        var shares = ReasonShare.of(Map.of(EndReason.BUSY, 1L, EndReason.NORMAL_CLEARING, 3L, EndReason.NO_ROUTE, 0L));

        assertThat(shares)
                .containsExactly(
                        new ReasonShare(EndReason.NORMAL_CLEARING, 3, 75), new ReasonShare(EndReason.BUSY, 1, 25));
    }

    @Test
    void is_empty_before_the_first_call() {
        assertThat(ReasonShare.of(Map.of())).isEmpty();
    }
}
