package org.tandemswitch.api.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.CallView;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.number.DialString;
import org.tandemswitch.timer.Keeper;
import org.tandemswitch.timer.RefreshResult;
import org.tandemswitch.timer.SessionView;

class CallInProgressTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_leg_without_timer_has_no_session() {
        CallInProgress call = CallInProgress.of(call(SessionView.NONE, SessionView.NONE));

        assertThat(call.sessions()).isEmpty();
        assertThat(call.state()).isEqualTo("progress_with_media");
    }

    @Test
    void a_session_tells_who_refreshes_when_and_what_came_of_it() {
        RefreshResult last = new RefreshResult(NOW.plusSeconds(300), Keeper.SWITCH, 408);
        SessionView view = new SessionView(
                Optional.of(Duration.ofMinutes(10)),
                Optional.of(Duration.ofSeconds(90)),
                Optional.of(Keeper.SWITCH),
                Optional.of(NOW.plusSeconds(600)),
                Optional.of(last));

        CallInProgress call = CallInProgress.of(call(SessionView.NONE, view));

        assertThat(call.sessions())
                .containsExactly(new SessionTimer(
                        "callee",
                        600,
                        "switch",
                        "2026-01-01T00:10:00Z",
                        Optional.of(new SessionTimer.Refresh("2026-01-01T00:05:00Z", "switch", 408))));
    }

    private static CallView call(SessionView caller, SessionView callee) {
        return new CallView(
                new CallId("a-1"),
                CallState.PROGRESS_WITH_MEDIA,
                DialString.parse("1").orElseThrow(),
                DialString.parse("2").orElseThrow(),
                new GatewayRef(new GatewayId(1), "client"),
                new GatewayRef(new GatewayId(2), "vendor"),
                NOW,
                Optional.empty(),
                Optional.empty(),
                caller,
                callee);
    }
}
