package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;
import org.tandemswitch.api.Api;
import org.tandemswitch.api.Condition;

@Path(MappingGatewaysResource.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MappingGatewaysResource {
    static final String PATH = "gateways/mapping";

    @Inject
    Kinds kinds;

    @Inject
    Desk desk;

    @GET
    @Operation(summary = "The mapping gateways, in the order in which they were added, a page at a time")
    @APIResponseSchema(MappingGatewaySheet.Page.class)
    public JsonObject list(
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return desk.list(kinds.clients(), name, after, limit);
    }

    @GET
    @Path(Desk.ONE)
    @Operation(summary = "One mapping gateway; its entity tag is for If-Match")
    @APIResponseSchema(MappingGatewaySheet.class)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    public Response one(@PathParam("id") long id, @Context Request request) {
        return desk.one(kinds.clients(), id, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Add a mapping gateway; told again with the same Idempotency-Key within a day, it is the same one")
    @APIResponseSchema(value = MappingGatewaySheet.class, responseCode = "201", responseDescription = Desk.ADDED)
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "422", ref = Api.OTHER_WISH)
    public Response add(
            @RequestBody(content = @Content(schema = @Schema(implementation = MappingGatewaySheet.class))) String body,
            @HeaderParam(Desk.IDEMPOTENCY_KEY) @Nullable String key) {
        return desk.create(kinds.clients(), body, Optional.ofNullable(key));
    }

    @PUT
    @Path(Desk.ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a mapping gateway; the password is kept when none is told")
    @APIResponseSchema(MappingGatewaySheet.class)
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    @APIResponse(responseCode = "412", ref = Api.CHANGED_MEANWHILE)
    @APIResponse(responseCode = "428", ref = Api.NOTHING_SEEN)
    public Response replace(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = MappingGatewaySheet.class))) String body,
            @HeaderParam(Desk.IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        return desk.replace(kinds.clients(), id, body, new Condition(request, seen));
    }

    @PATCH
    @Path(Desk.ONE)
    @Consumes({Desk.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a mapping gateway: the fields that are told, null for the default (RFC 7396)")
    @APIResponseSchema(MappingGatewaySheet.class)
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    @APIResponse(responseCode = "412", ref = Api.CHANGED_MEANWHILE)
    @APIResponse(responseCode = "428", ref = Api.NOTHING_SEEN)
    public Response change(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = MappingGatewaySheet.class))) String body,
            @HeaderParam(Desk.IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        return desk.patch(kinds.clients(), id, body, new Condition(request, seen));
    }

    @DELETE
    @Path(Desk.ONE)
    @Operation(summary = "Remove a mapping gateway; records and calls in progress keep its name")
    @APIResponse(responseCode = "204", description = "it is gone")
    @APIResponse(responseCode = "404", ref = Api.NONE)
    @APIResponse(responseCode = "412", ref = Api.CHANGED_MEANWHILE)
    @APIResponse(responseCode = "428", ref = Api.NOTHING_SEEN)
    public Response remove(
            @PathParam("id") long id,
            @HeaderParam(Desk.IF_MATCH) @DefaultValue("") String seen,
            @Context Request request) {
        return desk.remove(kinds.clients(), id, new Condition(request, seen));
    }
}
