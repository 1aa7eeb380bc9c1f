package org.tandemswitch.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.Health;

/** Is the switch up, and are its parts? Anybody may ask, so it tells no more than that. */
@Path("health")
@RequestScoped
public class HealthResource {
    @Inject
    Health health;

    @Inject
    Version version;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject health() {
        JsonObjectBuilder conditions = Json.createObjectBuilder();
        health.conditions()
                .forEach(condition ->
                        conditions.add(condition.name(), condition.state().name()));
        return Json.createObjectBuilder()
                .add("up", true)
                .add("version", version.getText())
                .add("state", worst().name())
                .add("conditions", conditions)
                .build();
    }

    private Condition.State worst() {
        return health.conditions().stream()
                .map(Condition::state)
                .reduce(Condition.State.OK, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
