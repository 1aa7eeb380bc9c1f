package org.tandemswitch.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.GatewayRef;

/**
 * Everything admission decided about a call; while the call lives nobody is asked again.
 *
 * @param processing TO-08: from INVITE to ringing or answer, whichever gateways are tried
 */
public record CallPlan(
        GatewayRef client,
        List<PlannedLeg> legs,
        SwitchingRules switching,
        Optional<Duration> processing,
        CallTimers timers) {
    public CallPlan {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one leg");
        }
    }
}
