package org.tandemswitch.call;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.tandemswitch.gateway.GatewayRef;

/**
 * How an invitation of a gateway went (GS-18).
 *
 * @param status the gateway's final answer, if it gave one
 * @param comeLater for how long it asked to be left alone (GS-17)
 */
public record Trial(GatewayRef vendor, Result result, OptionalInt status, Optional<Duration> comeLater) {
    public enum Result {
        ANSWERED,
        FAILED,
        /** The caller or the switch did not want the answer any more. */
        TAKEN_BACK
    }

    static Trial answered(GatewayRef vendor) {
        return new Trial(vendor, Result.ANSWERED, OptionalInt.of(200), Optional.empty());
    }

    /** It sent the call elsewhere, which is no failure of its own. */
    static Trial redirected(GatewayRef vendor, int status) {
        return new Trial(vendor, Result.TAKEN_BACK, OptionalInt.of(status), Optional.empty());
    }

    static Trial takenBack(GatewayRef vendor) {
        return new Trial(vendor, Result.TAKEN_BACK, OptionalInt.empty(), Optional.empty());
    }

    static Trial failed(GatewayRef vendor, Failure failure, Optional<Duration> comeLater) {
        return new Trial(vendor, Result.FAILED, failure.refusal(), comeLater);
    }
}
