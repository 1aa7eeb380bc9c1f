package org.tandemswitch.api.platforms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.api.Problem;
import org.tandemswitch.api.Refusal;
import org.tandemswitch.api.Told;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.enrolment.Enrolments;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.provisioning.JsonForms;
import org.tandemswitch.provisioning.PlatformBook;
import org.tandemswitch.provisioning.PlatformDraft;
import org.tandemswitch.provisioning.RemovePlatform;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.provisioning.SavePlatform;
import org.tandemswitch.user.Area;

@Path("platforms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlatformsResource {
    @Inject
    Enrolments enrolments;

    @Inject
    PlatformBook platforms;

    @Inject
    SavePlatform savePlatform;

    @Inject
    RemovePlatform removePlatform;

    @Inject
    CurrentActor current;

    @Inject
    Texts texts;

    @GET
    @Operation(summary = "How it stands with the registrations of this switch at other platforms")
    public Listing list() {
        return new Listing(
                enrolments.all(current.get()).stream().map(PlatformView::of).toList());
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register at a platform, or change how; the password is kept when none is told")
    @APIResponse(responseCode = "204", description = "the REGISTER that follows from it is due")
    @APIResponse(
            responseCode = "400",
            description = "nothing is changed",
            content = @Content(schema = @Schema(implementation = Refusal.class)))
    public Response put(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = Wish.class))) String body) {
        Actor actor = current.get();
        actor.mustEdit(Area.GATEWAYS);
        long id = find(actor, name).map(known -> known.id().value()).orElse(0L);
        return Told.object(body)
                .map(wish -> save(actor, JsonForms.platform(id, name, wish)))
                .orElseGet(() -> Response.status(Response.Status.BAD_REQUEST)
                        .entity(new Problem(texts.of("api.no_object")))
                        .build());
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Register there no longer, and take back what is registered")
    @APIResponse(responseCode = "204", description = "it is gone")
    @APIResponse(responseCode = "404", description = "there is no such platform")
    public Response remove(@PathParam("name") String name) {
        Actor actor = current.get();
        Optional<Platform> known = find(actor, name);
        known.ifPresent(platform -> removePlatform.remove(actor, platform.id()));
        return known.isPresent()
                ? Response.noContent().build()
                : Response.status(Response.Status.NOT_FOUND)
                        .entity(new Problem(texts.of("api.unknown", name)))
                        .build();
    }

    private Optional<Platform> find(Actor actor, String name) {
        return platforms.all(actor).stream()
                .filter(platform -> platform.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Response save(Actor actor, SaveOutcome<PlatformDraft> told) {
        return told.then(draft -> savePlatform.save(actor, draft))
                .fold(saved -> Response.noContent().build(), refused -> Response.status(Response.Status.BAD_REQUEST)
                        .entity(Refusal.of(refused.errors(), texts))
                        .build());
    }
}
