package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.GatewayId;
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

    public void removeMapping(Actor actor, GatewayId id) {
        actor.mustEdit(Area.GATEWAYS);
        transactions.removeMapping(actor, id);
        changed.fire(new SnapshotChanged());
    }

    public void removeRouting(Actor actor, GatewayId id) {
        actor.mustEdit(Area.GATEWAYS);
        transactions.removeRouting(actor, id);
        changed.fire(new SnapshotChanged());
    }
}
