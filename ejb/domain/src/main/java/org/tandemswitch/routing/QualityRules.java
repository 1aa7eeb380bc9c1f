package org.tandemswitch.routing;

import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_ASR_RESERVE_TIME;
import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_QUALITY_CALCULATE;
import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_QUALITY_RESERVE_SEPARATE;
import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_QUALITY_RESERVE_TIME;

import java.time.Duration;
import org.tandemswitch.parameter.ParameterSet;

/** Whether the answer ratio of vendors is worked out, over how long, and in how many slices (RT-06). */
public record QualityRules(boolean wanted, Duration window, int slices) {
    public static QualityRules of(ParameterSet system) {
        return new QualityRules(
                system.get(SS_GATEWAY_QUALITY_CALCULATE),
                system.get(SS_GATEWAY_ASR_RESERVE_TIME).orElseGet(() -> system.get(SS_GATEWAY_QUALITY_RESERVE_TIME)),
                system.get(SS_GATEWAY_QUALITY_RESERVE_SEPARATE));
    }

    long slice(long nanos) {
        return Math.floorDiv(nanos, Math.max(1, window.toNanos() / slices));
    }
}
