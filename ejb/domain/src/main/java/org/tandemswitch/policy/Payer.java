package org.tandemswitch.policy;

import java.time.Duration;
import java.util.Optional;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.passage.Passage;

/**
 * Whose call it is, a client's or a phone's.
 *
 * @param processing TO-08: a limit of its own
 */
record Payer(
        GatewayRef ref,
        Optional<Duration> processing,
        boolean sessionTimer,
        Dialect dialect,
        Passage passage,
        Trunk trunk) {

    Admission refused(EndReason why) {
        return refused(why, "");
    }

    Admission refused(EndReason why, String explanation) {
        return new Admission.Refused(why, Optional.of(ref), Optional.of(trunk.owner()), explanation);
    }
}
