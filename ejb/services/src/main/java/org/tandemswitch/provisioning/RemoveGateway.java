package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.admission.SnapshotChanged;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateways;

/** Takes a gateway away; records and calls in progress keep its name. */
@Stateless
public class RemoveGateway {
    @Inject
    MappingGateways mapping;

    @Inject
    RoutingGateways routing;

    @Inject
    Event<SnapshotChanged> changed;

    public void removeMapping(GatewayId id) {
        mapping.delete(id);
        changed.fire(new SnapshotChanged());
    }

    public void removeRouting(GatewayId id) {
        routing.delete(id);
        changed.fire(new SnapshotChanged());
    }
}
