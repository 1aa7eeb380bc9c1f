package org.tandemswitch.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.live.TrafficSample;

class ChartsTest {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);
    private final Charts charts = new Charts(new Moments());

    @Test
    void puts_an_empty_stretch_before_a_young_history() {
        String chart = charts.attempts(List.of(new TrafficSample(AT, 3, 2, 1.5)), "calls");

        assertThat(chart).contains("null,1.5]").contains("\"upTo\":1700000000000");
        assertThat(chart.split("null", -1)).hasSize(Charts.SHORTEST);
    }

    @Test
    void is_an_empty_chart_before_the_first_sample() {
        assertThat(charts.calls(List.of(), "up", "talking")).contains("\"labels\":[]");
    }

    @Test
    void cannot_close_the_script_it_stands_in() {
        assertThat(charts.attempts(List.of(), "</script>")).doesNotContain("</script>");
    }
}
