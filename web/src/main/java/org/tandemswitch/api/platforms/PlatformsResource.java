package org.tandemswitch.api.platforms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tandemswitch.api.Answers;
import org.tandemswitch.api.Api;
import org.tandemswitch.api.Condition;
import org.tandemswitch.api.Told;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.enrolment.Enrolments;
import org.tandemswitch.enrolment.Membership;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.provisioning.EditPlatforms;
import org.tandemswitch.provisioning.JsonForms;
import org.tandemswitch.provisioning.Marks;
import org.tandemswitch.provisioning.PlatformBook;
import org.tandemswitch.provisioning.Subject;
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
    EditPlatforms editPlatforms;

    @Inject
    Marks marks;

    @Inject
    CurrentActor current;

    @Inject
    Answers answers;

    @GET
    @Operation(summary = "How it stands with the registrations of this switch at other platforms")
    public Listing list() {
        Actor actor = current.get();
        return new Listing(Membership.all(platforms.all(actor), enrolments.all(actor)).stream()
                .map(PlatformView::of)
                .toList());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "How the switch registers at a platform, locked or not; its entity tag is for If-Match")
    @APIResponseSchema(Wish.class)
    @APIResponse(responseCode = "404", description = "there is no such platform")
    public Response one(@PathParam("name") String name) {
        return find(current.get(), name)
                .map(platform ->
                        Response.ok(JsonForms.of(platform)).tag(tag(platform)).build())
                .orElseGet(() -> answers.unknown(name));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register at a platform, or change how; the password is kept when none is told")
    @APIResponse(responseCode = "204", description = "the REGISTER that follows from it is due")
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "412", ref = Api.CHANGED_MEANWHILE)
    public Response put(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = Wish.class))) String body,
            @HeaderParam("If-Match") @DefaultValue("") String seen,
            @Context Request request) {
        Actor actor = current.get();
        actor.mustEdit(Area.GATEWAYS);
        Optional<Platform> known = find(actor, name);
        if (isBroken(new Condition(request, seen), known)) {
            return answers.changedMeanwhile();
        }
        long id = known.map(platform -> platform.id().value()).orElse(0L);
        return Told.object(body)
                .map(wish -> JsonForms.platform(id, name, wish)
                        .then(draft -> editPlatforms.save(actor, draft, known))
                        .fold(
                                saved -> Response.noContent()
                                        .tag(tag(saved.value()))
                                        .build(),
                                refused -> answers.refusal(refused.errors())))
                .orElseGet(answers::noObject);
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Register there no longer, and take back what is registered")
    @APIResponse(responseCode = "204", description = "it is gone")
    @APIResponse(responseCode = "404", description = "there is no such platform")
    @APIResponse(responseCode = "412", ref = Api.CHANGED_MEANWHILE)
    public Response remove(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @DefaultValue("") String seen,
            @Context Request request) {
        Actor actor = current.get();
        actor.mustEdit(Area.GATEWAYS);
        Optional<Platform> known = find(actor, name);
        if (isBroken(new Condition(request, seen), known)) {
            return answers.changedMeanwhile();
        }
        return known.map(platform -> editPlatforms
                        .remove(actor, platform)
                        .fold(gone -> Response.noContent().build(), refused -> answers.refusal(refused.errors())))
                .orElseGet(() -> answers.unknown(name));
    }

    private Optional<Platform> find(Actor actor, String name) {
        return platforms.all(actor).stream()
                .filter(platform -> platform.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private EntityTag tag(Platform platform) {
        return new EntityTag(marks.of(Subject.PLATFORM, platform));
    }

    private boolean isBroken(Condition seen, Optional<Platform> known) {
        return known.map(platform -> seen.isBroken(tag(platform))).orElse(seen.isSet());
    }
}
