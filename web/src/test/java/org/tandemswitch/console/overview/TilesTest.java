package org.tandemswitch.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.live.TrafficNow;

class TilesTest {
    @Test
    void shows_dashes_instead_of_ratios_of_nothing() {
        Map<String, String> tiles =
                Tiles.of(new TrafficNow(0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, Map.of()), new Figures());

        assertThat(tiles).containsEntry("asr", Figures.NONE).containsEntry("acd", Figures.NONE);
        assertThat(tiles).containsEntry("pdd", Figures.NONE).containsEntry("calls", "0");
    }

    @Test
    void counts_calls_that_are_not_talked_on_as_being_set_up() {
        Map<String, String> tiles = Tiles.of(
                new TrafficNow(5, 3, 1.25, 40, 30, 15, Duration.ofSeconds(75), Duration.ofMillis(1500), Map.of()),
                new Figures());

        assertThat(tiles).containsEntry("setup", "2").containsEntry("asr", "50.0 %");
        assertThat(tiles).containsEntry("acd", "01:15").containsEntry("pdd", "1.500");
    }
}
