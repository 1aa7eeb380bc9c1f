package org.tandemswitch.call;

import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.number.DialString;

/** One vendor the call may use, with the numbers it is to see and the rules it is treated by. */
public record PlannedLeg(GatewayRef vendor, SipTarget target, DialString caller, DialString callee, LegRules rules) {}
