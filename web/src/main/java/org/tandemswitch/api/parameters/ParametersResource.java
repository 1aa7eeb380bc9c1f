package org.tandemswitch.api.parameters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.api.Condition;
import org.tandemswitch.api.Problem;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.Preset;
import org.tandemswitch.provisioning.Occasion;
import org.tandemswitch.reporting.ParameterHistory;

@Path("parameters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ParametersResource {
    private static final String NAME = "{name: [A-Za-z0-9_]+}";
    private static final int LONGEST_SUBJECT = 100;
    private static final int MOST_ENTRIES = 1000;
    private static final String IF_MATCH = "If-Match";
    private static final String PLAN_CHANGED =
            "with the entity tag of a dry run in If-Match: something else would be changed by now, nothing is";

    @Inject
    Desk desk;

    @Inject
    ParameterHistory history;

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvOfParameters.CSV})
    @Operation(summary = "All parameters, or only those that differ from their defaults; as JSON or as a CSV file")
    public Listing list(@QueryParam("changed") boolean onlyChanged) {
        desk.viewer();
        return desk.list(onlyChanged);
    }

    @GET
    @Path(NAME)
    @Operation(summary = "One parameter, by its name or another name of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParameterView.class)))
    @APIResponse(responseCode = "404", description = "there is no such parameter")
    public Response one(@PathParam("name") String name) {
        desk.viewer();
        return desk.find(name)
                .map(found -> Response.ok(found).tag(tag(found)).build())
                .orElseGet(() -> unknown(name));
    }

    @PUT
    @Path(NAME)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change one parameter; with If-Match or the value seen, only if nobody else was faster")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "400", description = "the value does not fit")
    @APIResponse(responseCode = "404", description = "there is no such parameter")
    @APIResponse(responseCode = "409", description = "the value is no longer the one seen")
    @APIResponse(responseCode = "412", description = "the value is no longer the one of the entity tag")
    public Response put(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = Wish.class))) String body,
            @HeaderParam(IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        desk.editor();
        try {
            ParameterFile.Row wish = ParameterFile.wish(body);
            return desk.find(name)
                    .map(found -> put(found, wish, new Condition(request, seen)))
                    .orElseGet(() -> unknown(name));
        } catch (ParameterFile.Unreadable broken) {
            return unreadable(broken);
        }
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, CsvOfParameters.CSV})
    @Operation(
            summary =
                    "Change several parameters at once, all or none: a list of name, value and, if wanted, the value seen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "400", description = "something is refused, nothing is changed")
    @APIResponse(responseCode = "409", description = "a value is no longer the one seen, nothing is changed")
    @APIResponse(responseCode = "412", description = PLAN_CHANGED)
    public Response patch(
            String body,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("Content-Type") MediaType type,
            @HeaderParam(IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        return file(Occasion.BY_HAND, body, type, !dryRun, new Condition(request, seen));
    }

    @POST
    @Path("import")
    @Consumes({MediaType.APPLICATION_JSON, CsvOfParameters.CSV})
    @Operation(summary = "What a file of parameters would change; with apply=true it is done, all or nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "400", description = "rows are refused, each with its line, and nothing is changed")
    @APIResponse(responseCode = "412", description = PLAN_CHANGED)
    public Response take(
            String body,
            @QueryParam("apply") boolean apply,
            @QueryParam("file") @DefaultValue("") String file,
            @HeaderParam("Content-Type") MediaType type,
            @HeaderParam(IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        String subject = file.substring(0, Math.min(LONGEST_SUBJECT, file.length()));
        return file(Occasion.imported(subject), body, type, apply, new Condition(request, seen));
    }

    @POST
    @Path("compare")
    @Consumes({MediaType.APPLICATION_JSON, CsvOfParameters.CSV})
    @Operation(summary = "How the parameter file of another installation differs from this one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Comparison.class)))
    @APIResponse(responseCode = "400", description = "this is no file of parameters")
    public Response compare(String body, @HeaderParam("Content-Type") MediaType type) {
        desk.viewer();
        try {
            return Response.ok(desk.compare(read(body, type))).build();
        } catch (ParameterFile.Unreadable broken) {
            return unreadable(broken);
        }
    }

    @GET
    @Path("presets")
    @Operation(summary = "The presets, and what each would change now")
    public Presets presets() {
        desk.viewer();
        return new Presets(Preset.all()
                .map(preset -> new PresetView(
                        preset.key(),
                        desk.preview(ParameterFile.of(preset.edits())).changes()))
                .toList());
    }

    @POST
    @Path("presets/{preset}")
    @Operation(summary = "What a preset would change; with apply=true it is done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "404", description = "there is no such preset")
    @APIResponse(responseCode = "412", description = PLAN_CHANGED)
    public Response preset(
            @PathParam("preset") String key,
            @QueryParam("apply") boolean apply,
            @HeaderParam(IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        desk.viewer();
        return Preset.all()
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .map(preset -> carryOut(
                        Occasion.preset(preset), ParameterFile.of(preset.edits()), apply, new Condition(request, seen)))
                .orElseGet(() -> unknown(key));
    }

    @GET
    @Path("history")
    @Operation(summary = "The newest changes, newest first")
    public History history(@QueryParam("most") @DefaultValue("50") int most) {
        return new History(history.newest(desk.viewer(), Math.max(1, Math.min(MOST_ENTRIES, most))).stream()
                .map(HistoryEntry::of)
                .toList());
    }

    @POST
    @Path("history/{entry: [0-9]{1,18}}/rollback")
    @Operation(
            summary =
                    "What would bring back the values right after an entry (0: before the first); with apply=true it is done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "412", description = PLAN_CHANGED)
    public Response rollback(
            @PathParam("entry") long entry,
            @QueryParam("apply") boolean apply,
            @HeaderParam(IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        List<ParameterEdit> edits = history.backTo(desk.viewer(), entry);
        return carryOut(Occasion.rollback(entry), ParameterFile.of(edits), apply, new Condition(request, seen));
    }

    private Response put(ParameterView found, ParameterFile.Row wish, Condition condition) {
        if (wish.value().isEmpty()) {
            return problem(Response.Status.BAD_REQUEST, desk.say("api.no_value"));
        }
        if (condition.isBroken(tag(found))) {
            return problem(Response.Status.PRECONDITION_FAILED, desk.say("parameter.conflict", found.value()));
        }
        Optional<String> seen = wish.seen().or(() -> Optional.of(found.value()).filter(any -> condition.isSet()));
        return save(new ParameterEdit(found.name(), wish.value().orElseThrow(), seen), condition);
    }

    private Response save(ParameterEdit edit, Condition condition) {
        Outcome outcome = desk.save(Occasion.BY_HAND, ParameterFile.of(List.of(edit)));
        return desk.find(edit.name())
                .filter(now -> !outcome.isRefused())
                .map(now -> Response.ok(outcome).tag(tag(now)).build())
                .orElseGet(() -> done(outcome, condition));
    }

    private Response file(Occasion occasion, String body, MediaType type, boolean apply, Condition condition) {
        if (apply) {
            desk.editor();
        } else {
            desk.viewer();
        }
        try {
            return carryOut(occasion, read(body, type), apply, condition);
        } catch (ParameterFile.Unreadable broken) {
            return unreadable(broken);
        }
    }

    private Response carryOut(Occasion occasion, ParameterFile file, boolean apply, Condition condition) {
        if (!apply) {
            Outcome would = desk.preview(file);
            return Response.ok(would).tag(tag(would)).build();
        }
        return condition.isSet() ? asSeen(occasion, file, condition) : done(desk.save(occasion, file), condition);
    }

    /** What the dry run told is done, or nothing. */
    private Response asSeen(Occasion occasion, ParameterFile file, Condition condition) {
        ParameterFile seen = desk.seeing(file);
        return condition.isBroken(tag(desk.preview(seen)))
                ? problem(Response.Status.PRECONDITION_FAILED, desk.say("api.plan_changed"))
                : done(desk.save(occasion, seen), condition);
    }

    /** A wish that was refused is an error. */
    private static Response done(Outcome outcome, Condition condition) {
        Response.Status conflict = condition.isSet() ? Response.Status.PRECONDITION_FAILED : Response.Status.CONFLICT;
        Response.Status refused = outcome.isConflict() ? conflict : Response.Status.BAD_REQUEST;
        return Response.status(outcome.isRefused() ? refused : Response.Status.OK)
                .entity(outcome)
                .build();
    }

    private static ParameterFile read(String body, MediaType type) throws ParameterFile.Unreadable {
        return type.getSubtype().equals("csv") ? ParameterFile.csv(body) : ParameterFile.json(body);
    }

    private Response unreadable(ParameterFile.Unreadable broken) {
        return problem(Response.Status.BAD_REQUEST, desk.say("api.unreadable", String.valueOf(broken.getMessage())));
    }

    private Response unknown(String name) {
        return problem(Response.Status.NOT_FOUND, desk.say("api.unknown", name));
    }

    private static Response problem(Response.Status status, String reason) {
        return Response.status(status).entity(new Problem(reason)).build();
    }

    private static EntityTag tag(ParameterView parameter) {
        return tag(parameter.value());
    }

    private static EntityTag tag(Outcome would) {
        return tag(would.changes().toString());
    }

    private static EntityTag tag(String text) {
        return new EntityTag(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
