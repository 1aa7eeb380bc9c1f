package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.provisioning.Created;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.JsonForms;
import org.tandemswitch.provisioning.Marks;
import org.tandemswitch.provisioning.RemoveGateway;
import org.tandemswitch.provisioning.Retry;
import org.tandemswitch.provisioning.SaveMappingGateway;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.Area;

@RequestScoped
class MappingGatewayKind implements Kind<MappingGateway> {
    @Inject
    Gateways gateways;

    @Inject
    SaveMappingGateway saveGateway;

    @Inject
    RemoveGateway removeGateway;

    @Inject
    Marks marks;

    @Override
    public String path() {
        return MappingGatewaysResource.PATH;
    }

    @Override
    public Area area() {
        return Area.GATEWAYS;
    }

    @Override
    public List<MappingGateway> all(Actor actor) {
        return gateways.mapping(actor);
    }

    @Override
    public Optional<MappingGateway> find(Actor actor, long id) {
        return gateways.findMapping(actor, new GatewayId(id));
    }

    @Override
    public long id(MappingGateway gateway) {
        return gateway.id().value();
    }

    @Override
    public String name(MappingGateway gateway) {
        return gateway.name();
    }

    @Override
    public JsonObject fields(MappingGateway gateway) {
        return JsonForms.of(gateway);
    }

    @Override
    public String mark(MappingGateway gateway) {
        return marks.of(gateway);
    }

    @Override
    public SaveOutcome<Created> create(Actor actor, JsonObject told, Optional<Retry> retry) {
        return saveGateway.create(actor, JsonForms.mapping(0, told), retry);
    }

    @Override
    public SaveOutcome<MappingGateway> save(Actor actor, JsonObject told, MappingGateway seen) {
        return JsonForms.mapping(id(seen), told).then(draft -> saveGateway.save(actor, draft, Optional.of(seen)));
    }

    @Override
    public SaveOutcome<MappingGateway> remove(Actor actor, MappingGateway seen) {
        return Kind.gone(seen, removeGateway.remove(actor, seen));
    }
}
