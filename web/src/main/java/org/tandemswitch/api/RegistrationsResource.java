package org.tandemswitch.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.registrar.Registration;
import org.tandemswitch.registrar.Registrations;
import org.tandemswitch.registration.Binding;

/** The registrations in force. */
@Path("registrations")
@RequestScoped
public class RegistrationsResource {
    @Inject
    Registrations registrations;

    @Inject
    CurrentActor actor;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonArray all() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        registrations.all(actor.get()).forEach(registration -> all.add(json(registration)));
        return all.build();
    }

    private static JsonObjectBuilder json(Registration registration) {
        Binding binding = registration.binding();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("phone", binding.phone().value())
                .add("contact", binding.contact())
                .add("source", binding.source().toString())
                .add("socket", binding.socket().toString())
                .add("transport", binding.transport().name())
                .add("behindNat", binding.behindNat())
                .add("path", Json.createArrayBuilder(binding.path()))
                .add("since", binding.since().toString())
                .add("expiresAt", binding.expiresAt().toString())
                .add("userAgent", binding.userAgent());
        registration.keptAliveAt().ifPresent(moment -> json.add("keptAliveAt", moment.toString()));
        return json;
    }
}
