package org.tandemswitch.routing;

import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_ACD_RESERVE_TIME;
import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_ASR_RESERVE_TIME;
import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_QUALITY_CALCULATE;
import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_QUALITY_RESERVE_SEPARATE;
import static org.tandemswitch.parameter.SystemParameters.SS_GATEWAY_QUALITY_RESERVE_TIME;

import java.time.Duration;
import org.tandemswitch.parameter.ParameterSet;

/**
 * Whether it is worked out how calls go, over how long, and in how many slices (RT-06).
 *
 * @param window of answers and delays
 * @param talkWindow of talk times
 */
public record QualityRules(boolean wanted, Duration window, Duration talkWindow, int slices) {
    public static QualityRules of(ParameterSet system) {
        Duration window = system.get(SS_GATEWAY_QUALITY_RESERVE_TIME);
        return new QualityRules(
                system.get(SS_GATEWAY_QUALITY_CALCULATE),
                system.get(SS_GATEWAY_ASR_RESERVE_TIME).orElse(window),
                system.get(SS_GATEWAY_ACD_RESERVE_TIME).orElse(window),
                system.get(SS_GATEWAY_QUALITY_RESERVE_SEPARATE));
    }
}
