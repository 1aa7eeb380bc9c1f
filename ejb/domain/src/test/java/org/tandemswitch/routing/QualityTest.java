package org.tandemswitch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QualityTest {
    private final Quality quality =
            new Quality(new QualityRules(true, Duration.ofSeconds(600), Duration.ofSeconds(120), 10));

    @Test
    @DisplayName("RT-06 the answer ratio is that of the window; the oldest slice is dropped when a new one starts")
    void forgets_by_slices() {
        assertThat(quality.ratio(at(0))).isEmpty();

        quality.count(true, at(10));
        quality.count(false, at(70));
        quality.count(false, at(71));
        assertThat(quality.ratio(at(80))).hasValue(33);
        assertThat(quality.ratio(at(599))).hasValue(33);

        assertThat(quality.ratio(at(600))).hasValue(0);
        quality.count(true, at(601));
        assertThat(quality.ratio(at(601))).hasValue(33);
        assertThat(quality.ratio(at(660))).hasValue(100);
        assertThat(quality.ratio(at(1_200))).isEmpty();
    }

    @Test
    @DisplayName("RT-06 another window for talk times begins them anew, and leaves the answers as they are")
    void goes_on_under_other_rules() {
        quality.count(true, at(1));
        quality.talked(Duration.ofSeconds(10), at(1));
        Duration answers = Duration.ofSeconds(600);

        Quality same = quality.under(new QualityRules(true, answers, Duration.ofSeconds(120), 10));
        Quality talks = quality.under(new QualityRules(true, answers, Duration.ofSeconds(60), 10));
        Quality all = quality.under(new QualityRules(true, answers, Duration.ofSeconds(120), 5));

        assertThat(same).isSameAs(quality);
        assertThat(talks.ratio(at(2))).hasValue(100);
        assertThat(talks.meanTalk(at(2))).isEmpty();
        assertThat(all.ratio(at(2))).isEmpty();
    }

    @Test
    @DisplayName(
            "RT-06 talk times and delays are averaged over their windows, and nobody knows where nothing was measured")
    void averages() {
        quality.talked(Duration.ofSeconds(10), at(1));
        quality.talked(Duration.ofSeconds(25), at(2));
        quality.heard(Duration.ofMillis(300), at(1));
        quality.heard(Duration.ofMillis(900), at(2));

        assertThat(quality.meanTalk(at(119))).contains(Duration.ofMillis(17_500));
        assertThat(quality.meanTalk(at(120))).isEmpty();
        assertThat(quality.meanDelay(at(599))).contains(Duration.ofMillis(600));
        assertThat(quality.meanDelay(at(600))).isEmpty();
        assertThat(quality.ratio(at(600))).isEmpty();
    }

    @Test
    void a_long_pause_forgets_everything() {
        quality.count(true, at(10));

        assertThat(quality.ratio(at(100_000))).isEmpty();
    }

    private static long at(long second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
