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
    CreateOnce createOnce;

    @Inject
    Marks marks;

    @Inject
    Event<SnapshotChanged> changed;

    /** @param seen the gateway that the form was opened with; none for a new one */
    public SaveOutcome<RoutingGateway> save(Actor actor, RoutingGatewayDraft draft, Optional<RoutingGateway> seen) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<RoutingGateway> outcome = store(actor, draft, seen);
        changed.fire(new SnapshotChanged());
        return outcome;
    }

    /**
     * Adds one; somebody who tells the same wish again gets the same answer.
     *
     * @param told the draft as far as it could be read, because a key that stands for another wish is told first
     */
    public SaveOutcome<Created> create(Actor actor, SaveOutcome<RoutingGatewayDraft> told, Optional<Retry> retry) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<Created> outcome = createOnce.create(actor, retry, () -> told.then(
                        draft -> store(actor, draft, Optional.empty()))
                .then(added -> new SaveOutcome.Saved<>(new Created(added.id().value(), marks.of(added)))));
        changed.fire(new SnapshotChanged());
        return outcome;
    }

    private SaveOutcome<RoutingGateway> store(Actor actor, RoutingGatewayDraft draft, Optional<RoutingGateway> seen) {
        return transactions.save(actor, draft, seen);
    }
}
