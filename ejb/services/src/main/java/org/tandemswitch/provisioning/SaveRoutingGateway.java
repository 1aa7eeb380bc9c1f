package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.admission.SnapshotChanged;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;

/** Adds or changes a vendor's gateway. */
@Stateless
public class SaveRoutingGateway {
    @Inject
    RoutingGateways gateways;

    @Inject
    Event<SnapshotChanged> changed;

    public SaveOutcome<RoutingGateway> save(RoutingGatewayDraft draft) {
        return CheckRoutingGateway.check(draft, gateways.all())
                .fold(fit -> new SaveOutcome.Saved<>(store(fit.gateway())), refused -> refused);
    }

    private RoutingGateway store(RoutingGateway gateway) {
        RoutingGateway stored = gateways.save(gateway);
        changed.fire(new SnapshotChanged());
        return stored;
    }
}
