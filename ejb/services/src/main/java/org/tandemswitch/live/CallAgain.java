package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.user.Area;

/** Gives a vendor calls again by hand that asked to be left alone (GS-17); the system log names it. */
@ApplicationScoped
public class CallAgain {
    @Inject
    Vendors vendors;

    @Inject
    Occurrences occurrences;

    public void callAgain(Actor actor, GatewayRef vendor) {
        actor.mustEdit(Area.GATEWAYS);
        if (vendors.endRest(vendor.id())) {
            occurrences.note(actor, Deed.GATEWAY_CALLED_AGAIN, vendor.name());
        }
    }
}
