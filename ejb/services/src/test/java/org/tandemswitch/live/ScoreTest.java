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

class ScoreTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DialString NUMBER = new DialString("100");

    @Test
    @DisplayName("talk time is averaged over answered calls, the delay over those that rang or were answered")
    void averages() {
        Score score = Score.NONE
                .with(call(Optional.of(NOON.plusSeconds(2)), Optional.of(NOON.plusSeconds(10)), 30))
                .with(call(Optional.of(NOON.plusSeconds(4)), Optional.empty(), 20))
                .with(call(Optional.empty(), Optional.empty(), 1));

        assertThat(score.ended()).isEqualTo(3);
        assertThat(score.answered()).isEqualTo(1);
        assertThat(score.meanTalk()).contains(Duration.ofSeconds(20));
        assertThat(score.meanDelay()).contains(Duration.ofSeconds(3));
        assertThat(score.lastAnswered()).contains(NOON.plusSeconds(10));
    }

    @Test
    @DisplayName("where nothing was answered nobody knows an average")
    void nothing() {
        assertThat(Score.NONE.meanTalk()).isEmpty();
        assertThat(Score.NONE.meanDelay()).isEmpty();
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
