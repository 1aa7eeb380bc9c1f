package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.user.Area;

/** Adds or changes a vendor's gateway. When this returns, the edit is committed and the next call knows it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaveRoutingGateway {
    @Inject
    GatewayTransactions transactions;

    @Inject
    Event<SnapshotChanged> changed;

    /** @param seen the gateway that the form was opened with; none for a new one */
    public SaveOutcome<RoutingGateway> save(Actor actor, RoutingGatewayDraft draft, Optional<RoutingGateway> seen) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<RoutingGateway> outcome = transactions.save(actor, draft, seen);
        changed.fire(new SnapshotChanged());
        return outcome;
    }
}
