package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.user.Area;

/** Takes a gateway away; records and calls in progress keep its name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemoveGateway {
    @Inject
    GatewayTransactions transactions;

    @Inject
    Event<SnapshotChanged> changed;

    /** False when it is not any more as it was seen, and is still there perhaps. */
    public boolean remove(Actor actor, MappingGateway seen) {
        actor.mustEdit(Area.GATEWAYS);
        boolean removed = transactions.remove(actor, seen);
        changed.fire(new SnapshotChanged());
        return removed;
    }

    /** False when it is not any more as it was seen, and is still there perhaps. */
    public boolean remove(Actor actor, RoutingGateway seen) {
        actor.mustEdit(Area.GATEWAYS);
        boolean removed = transactions.remove(actor, seen);
        changed.fire(new SnapshotChanged());
        return removed;
    }
}
