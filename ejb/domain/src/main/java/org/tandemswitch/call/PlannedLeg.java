package org.tandemswitch.call;

import java.util.Optional;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Reach;

/**
 * One vendor or one phone the call may use, with the numbers it is to see.
 *
 * @param reach how a phone is reached; a vendor is reached at its target
 */
public record PlannedLeg(
        GatewayRef vendor, SipTarget target, DialString caller, DialString callee, Optional<Reach> reach) {
    public PlannedLeg(GatewayRef vendor, SipTarget target, DialString caller, DialString callee) {
        this(vendor, target, caller, callee, Optional.empty());
    }
}
