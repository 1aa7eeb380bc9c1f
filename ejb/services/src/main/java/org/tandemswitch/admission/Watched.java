package org.tandemswitch.admission;

import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.interworking.OnlineCheck;

/** A vendor that is asked from time to time whether it is there (SI-09). */
public record Watched(GatewayRef vendor, SipTarget target, OnlineCheck check) {}
