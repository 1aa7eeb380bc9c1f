package org.tandemswitch.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.timer.SessionRules;

/**
 * Everything admission decided about a call; while the call lives nobody is asked again.
 *
 * @param processing TO-08: from INVITE to ringing or answer, whichever gateways are tried
 * @param session how the caller's leg is kept alive
 * @param dialect how the caller's messages differ from the usual
 * @param trunk whose lines the call takes
 * @param explanation why these legs and no others, for the record
 */
public record CallPlan(
        GatewayRef client,
        List<PlannedLeg> legs,
        SwitchingRules switching,
        Optional<Duration> processing,
        CallTimers timers,
        SessionRules session,
        Dialect dialect,
        Trunk trunk,
        String explanation) {
    /** One whose caller speaks as everybody does and has lines without limit. */
    public CallPlan(
            GatewayRef client,
            List<PlannedLeg> legs,
            SwitchingRules switching,
            Optional<Duration> processing,
            CallTimers timers,
            SessionRules session) {
        this(client, legs, switching, processing, timers, session, Dialect.STANDARD, Trunk.FREE, "");
    }

    public CallPlan {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one leg");
        }
    }

    /** With legs that are tried before those that come after one. */
    CallPlan with(List<PlannedLeg> more, int after) {
        List<PlannedLeg> all = new ArrayList<>(legs);
        all.addAll(after + 1, more);
        return new CallPlan(client, all, switching, processing, timers, session, dialect, trunk, explanation);
    }

    /** With the first leg whose patience is over next after the one that was tried last (RT-09). */
    CallPlan hurried(int last, Duration tried) {
        for (int leg = last + 2; leg < legs.size(); leg++) {
            Optional<Duration> patience = legs.get(leg).rules().patience();
            if (patience.isPresent() && tried.compareTo(patience.get()) >= 0) {
                List<PlannedLeg> all = new ArrayList<>(legs);
                all.add(last + 1, all.remove(leg));
                return new CallPlan(client, all, switching, processing, timers, session, dialect, trunk, explanation);
            }
        }
        return this;
    }

    /** How a called leg is kept alive: as the caller's, but for its own say about the session timer (ST-23). */
    SessionRules session(int leg) {
        return session.timed(legs.get(leg).rules().sessionTimer());
    }
}
