package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tandemswitch.api.Api;
import org.tandemswitch.api.Condition;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.ContentsEdit;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.EditDirectory;

/** The numbers of a list, as plain text with one in a line; there may be a million. */
@Path(DirectoryResource.PATH + "/list/" + Desk.ONE + "/numbers")
@RequestScoped
public class NumbersResource {
    @PathParam("id")
    long id;

    @Inject
    DirectoryBook book;

    @Inject
    EditDirectory edit;

    @Inject
    Kinds kinds;

    @Inject
    CurrentActor current;

    @Inject
    Desk desk;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The numbers of a list, one in a line; the entity tag is for If-Match")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", ref = Api.NONE)
    public Response all() {
        return book.find(current.get(), Peer.LIST, id)
                .map(list -> Response.ok(book.numbers(current.get(), list).stream()
                                .map(DialString::value)
                                .collect(Collectors.joining("\n")))
                        .tag(desk.tag(kinds.entries(Peer.LIST), list)))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add numbers to a list; those it has already do not matter")
    @APIResponseSchema(EntrySheet.class)
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    public Response add(String numbers) {
        return edit(ContentsEdit.ADD, numbers);
    }

    @PUT
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a list these numbers and no others")
    @APIResponseSchema(EntrySheet.class)
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    @APIResponse(responseCode = "412", ref = Api.CHANGED_MEANWHILE)
    @APIResponse(responseCode = "428", ref = Api.NOTHING_SEEN)
    public Response replace(
            @HeaderParam(Desk.IF_MATCH) @DefaultValue("") String seen, @Context Request request, String numbers) {
        return desk.replaced(
                kinds.entries(Peer.LIST),
                id,
                new Condition(request, seen),
                list -> edit.numbers(current.get(), list, ContentsEdit.REPLACE, numbers));
    }

    @POST
    @Path("removed")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take numbers out of a list; those it has not do not matter")
    @APIResponseSchema(EntrySheet.class)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    public Response remove(String numbers) {
        return edit(ContentsEdit.REMOVE, numbers);
    }

    private Response edit(ContentsEdit what, String numbers) {
        return desk.edited(kinds.entries(Peer.LIST), id, list -> edit.numbers(current.get(), list, what, numbers));
    }
}
