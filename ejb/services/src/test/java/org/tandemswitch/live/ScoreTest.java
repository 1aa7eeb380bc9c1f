package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;
import org.tandemswitch.routing.QualityRules;

class ScoreTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final QualityRules SINCE_START =
            new QualityRules(false, Duration.ofSeconds(600), Duration.ofSeconds(600), 10);
    private static final QualityRules LATE =
            new QualityRules(true, Duration.ofSeconds(600), Duration.ofSeconds(600), 10);
    private static final DialString NUMBER = new DialString("100");

    @Test
    @DisplayName("talk time is averaged over answered calls, the delay over those that rang or were answered")
    void averages() {
        Score score = three(SINCE_START).score(SINCE_START, at(601));

        assertThat(score.ended()).isEqualTo(3);
        assertThat(score.answered()).isEqualTo(1);
        assertThat(score.ratio()).hasValue(33);
        assertThat(score.meanTalk()).contains(Duration.ofSeconds(20));
        assertThat(score.meanDelay()).contains(Duration.ofSeconds(3));
        assertThat(score.lastAnswered()).contains(NOON.plusSeconds(10));
        assertThat(score.late()).isEmpty();
    }

    @Test
    @DisplayName(
            "RT-06 where quality is worked out, ratio and averages are those of the window, counts those since the start")
    void window() {
        ScoreCount count = three(LATE);

        Score within = count.score(LATE, at(599));
        Score after = count.score(LATE, at(600));

        assertThat(within.ratio()).hasValue(33);
        assertThat(within.meanTalk()).contains(Duration.ofSeconds(20));
        assertThat(within.late()).contains(Duration.ofSeconds(600));
        assertThat(after.ended()).isEqualTo(3);
        assertThat(after.ratio()).isEmpty();
        assertThat(after.meanTalk()).isEmpty();
        assertThat(after.meanDelay()).isEmpty();
        assertThat(after.lastAnswered()).contains(NOON.plusSeconds(10));
    }

    @Test
    @DisplayName("where nothing was answered nobody knows an average")
    void nothing() {
        Score score = new ScoreCount().score(SINCE_START, at(0));

        assertThat(score.ratio()).isEmpty();
        assertThat(score.meanTalk()).isEmpty();
        assertThat(score.meanDelay()).isEmpty();
        assertThat(new ScoreCount().score(LATE, at(0)).late()).contains(Duration.ofSeconds(600));
    }

    private static ScoreCount three(QualityRules rules) {
        ScoreCount count = new ScoreCount();
        count.add(call(Optional.of(NOON.plusSeconds(2)), Optional.of(NOON.plusSeconds(10)), 30), rules, at(1));
        count.add(call(Optional.of(NOON.plusSeconds(4)), Optional.empty(), 20), rules, at(2));
        count.add(call(Optional.empty(), Optional.empty(), 1), rules, at(3));
        return count;
    }

    private static long at(long second) {
        return Duration.ofSeconds(second).toNanos();
    }

    private static Cdr call(Optional<Instant> rang, Optional<Instant> answered, int seconds) {
        return new Cdr(
                new CallId("1"),
                "node",
                new GatewayRef(new GatewayId(1), "client"),
                new SourceAddress(IpAddress.parse("192.0.2.1").orElseThrow(), 5060),
                Optional.empty(),
                Optional.empty(),
                NUMBER,
                NUMBER,
                NUMBER,
                NUMBER,
                "sip",
                Optional.empty(),
                NOON,
                rang,
                answered,
                NOON.plusSeconds(seconds),
                EndReason.NORMAL_CLEARING,
                HangUpSide.CALLER,
                OptionalInt.empty(),
                1,
                "");
    }
}
