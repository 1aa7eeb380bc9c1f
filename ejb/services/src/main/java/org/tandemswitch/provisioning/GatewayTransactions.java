package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.provisioning.SaveOutcome.Saved;

/** Each edit of the gateways is one transaction, over when a method returns. */
@Stateless
public class GatewayTransactions {
    @Inject
    MappingGateways mapping;

    @Inject
    RoutingGateways routing;

    public SaveOutcome<MappingGateway> save(MappingGatewayDraft draft) {
        return CheckMappingGateway.check(draft, mapping.all())
                .fold(fit -> new Saved<>(mapping.save(fit.gateway())), refused -> refused);
    }

    public SaveOutcome<RoutingGateway> save(RoutingGatewayDraft draft) {
        return CheckRoutingGateway.check(draft, routing.all())
                .fold(fit -> new Saved<>(routing.save(fit.gateway())), refused -> refused);
    }

    public void removeMapping(GatewayId id) {
        mapping.delete(id);
    }

    public void removeRouting(GatewayId id) {
        routing.delete(id);
    }
}
