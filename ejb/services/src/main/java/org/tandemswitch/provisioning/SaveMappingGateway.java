package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.live.SnapshotChanged;

/** Adds or changes a client's gateway. When this returns, the edit is committed and the next call knows it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaveMappingGateway {
    @Inject
    GatewayTransactions transactions;

    @Inject
    Event<SnapshotChanged> changed;

    public SaveOutcome<MappingGateway> save(MappingGatewayDraft draft) {
        SaveOutcome<MappingGateway> outcome = transactions.save(draft);
        changed.fire(new SnapshotChanged());
        return outcome;
    }
}
