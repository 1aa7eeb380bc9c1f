package org.tandemswitch.call;

import java.util.List;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.timer.SessionRules;

/** Everything admission decided about a call; while the call lives nobody is asked again. */
public record CallPlan(GatewayRef client, List<PlannedLeg> legs, CallTimers timers, SessionRules session) {
    public CallPlan {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one leg");
        }
    }
}
