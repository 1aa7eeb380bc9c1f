package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.SnapshotChanged;

/** Adds or changes a vendor's gateway. When this returns, the edit is committed and the next call knows it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaveRoutingGateway {
    @Inject
    GatewayTransactions transactions;

    @Inject
    Event<SnapshotChanged> changed;

    public SaveOutcome<RoutingGateway> save(RoutingGatewayDraft draft) {
        SaveOutcome<RoutingGateway> outcome = transactions.save(draft);
        changed.fire(new SnapshotChanged());
        return outcome;
    }
}
