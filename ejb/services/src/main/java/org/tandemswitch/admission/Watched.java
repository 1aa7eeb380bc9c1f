package org.tandemswitch.admission;

import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.OnlineCheck;

/** A vendor that may be asked from time to time whether it is there (SI-09), or tell how busy it is (SI-06). */
public record Watched(GatewayRef vendor, SipTarget target, boolean locked, Dialect dialect) {
    public OnlineCheck check() {
        return dialect.online();
    }

    boolean isAsked() {
        return check().wanted() && !locked;
    }

    boolean publishes() {
        return check().publishes();
    }
}
