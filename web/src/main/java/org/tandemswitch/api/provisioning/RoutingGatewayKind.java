package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.provisioning.Created;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.JsonForms;
import org.tandemswitch.provisioning.Marks;
import org.tandemswitch.provisioning.RemoveGateway;
import org.tandemswitch.provisioning.Retry;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.provisioning.SaveRoutingGateway;
import org.tandemswitch.user.Area;

@RequestScoped
class RoutingGatewayKind implements Kind<RoutingGateway> {
    @Inject
    Gateways gateways;

    @Inject
    SaveRoutingGateway saveGateway;

    @Inject
    RemoveGateway removeGateway;

    @Inject
    Marks marks;

    @Override
    public String path() {
        return RoutingGatewaysResource.PATH;
    }

    @Override
    public Area area() {
        return Area.GATEWAYS;
    }

    @Override
    public List<RoutingGateway> all(Actor actor) {
        return gateways.routing(actor);
    }

    @Override
    public Optional<RoutingGateway> find(Actor actor, long id) {
        return gateways.findRouting(actor, new GatewayId(id));
    }

    @Override
    public long id(RoutingGateway gateway) {
        return gateway.id().value();
    }

    @Override
    public String name(RoutingGateway gateway) {
        return gateway.name();
    }

    @Override
    public JsonObject fields(RoutingGateway gateway) {
        return JsonForms.of(gateway);
    }

    @Override
    public String mark(RoutingGateway gateway) {
        return marks.of(gateway);
    }

    @Override
    public SaveOutcome<Created> create(Actor actor, JsonObject told, Optional<Retry> retry) {
        return saveGateway.create(actor, JsonForms.routing(0, told), retry);
    }

    @Override
    public SaveOutcome<RoutingGateway> save(Actor actor, JsonObject told, RoutingGateway seen) {
        return JsonForms.routing(id(seen), told).then(draft -> saveGateway.save(actor, draft, Optional.of(seen)));
    }

    @Override
    public SaveOutcome<RoutingGateway> remove(Actor actor, RoutingGateway seen) {
        return Kind.gone(seen, removeGateway.remove(actor, seen));
    }
}
