package org.tandemswitch.api.calls;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.Side;

/** One call; moments are written as ISO 8601 has it. */
public record CallInProgress(
        String id,
        String state,
        String caller,
        String callee,
        String client,
        String vendor,
        String beganAt,
        Optional<String> ringingAt,
        Optional<String> answeredAt,
        List<SessionTimer> sessions) {
    static CallInProgress of(CallView call) {
        return new CallInProgress(
                call.id().value(),
                call.state().name().toLowerCase(Locale.ROOT),
                call.caller().value(),
                call.callee().value(),
                call.client().name(),
                call.vendor().name(),
                call.beganAt().toString(),
                call.ringingAt().map(Instant::toString),
                call.answeredAt().map(Instant::toString),
                Stream.of(
                                SessionTimer.of(Side.CALLER, call.callerSession()),
                                SessionTimer.of(Side.CALLEE, call.calleeSession()))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
