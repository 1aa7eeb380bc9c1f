package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.user.Area;

/** The stored gateways as an administrator sees them, by name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Gateways {
    @Inject
    MappingGateways mapping;

    @Inject
    RoutingGateways routing;

    public List<MappingGateway> mapping(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return mapping.all();
    }

    /** Other clients with addresses that this one has too, as part of a wider or narrower range. */
    public List<MappingGateway> overlapping(Actor actor, MappingGateway gateway) {
        return mapping(actor).stream()
                .filter(other -> !other.id().equals(gateway.id()) && other.overlaps(gateway))
                .toList();
    }

    public List<RoutingGateway> routing(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return routing.all();
    }

    public Optional<MappingGateway> findMapping(Actor actor, GatewayId id) {
        actor.mustView(Area.GATEWAYS);
        return mapping.find(id);
    }

    public Optional<RoutingGateway> findRouting(Actor actor, GatewayId id) {
        actor.mustView(Area.GATEWAYS);
        return routing.find(id);
    }
}
