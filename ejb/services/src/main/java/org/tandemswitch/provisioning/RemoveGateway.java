package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.live.SnapshotChanged;

/** Takes a gateway away; records and calls in progress keep its name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemoveGateway {
    @Inject
    GatewayTransactions transactions;

    @Inject
    Event<SnapshotChanged> changed;

    public void removeMapping(GatewayId id) {
        transactions.removeMapping(id);
        changed.fire(new SnapshotChanged());
    }

    public void removeRouting(GatewayId id) {
        transactions.removeRouting(id);
        changed.fire(new SnapshotChanged());
    }
}
