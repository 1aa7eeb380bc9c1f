package org.tandemswitch.call;

import java.util.Optional;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Reach;

/**
 * One vendor or one phone the call may use, with the numbers it is to see and the rules it is treated by.
 *
 * @param account who we are when a vendor asks
 * @param reach how a phone is reached; a vendor is reached at its target
 */
public record PlannedLeg(
        GatewayRef vendor,
        SipTarget target,
        DialString caller,
        DialString callee,
        LegRules rules,
        Optional<VendorAccount> account,
        Optional<Reach> reach) {
    /** A vendor at which we are nobody. */
    public PlannedLeg(GatewayRef vendor, SipTarget target, DialString caller, DialString callee, LegRules rules) {
        this(vendor, target, caller, callee, rules, Optional.empty(), Optional.empty());
    }
}
