package org.tandemswitch.api.names;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.KnownHosts;

@Path("names")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {
    @Inject
    KnownHosts hosts;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "The names vendors and platforms are reached by, and their addresses on this node")
    public List<NameView> all() {
        return hosts.all(current.get()).stream().map(NameView::of).toList();
    }

    @POST
    @Path("refresh")
    @Operation(summary = "Look all of them up again, within a second or two")
    @APIResponse(responseCode = "202")
    public Response refresh() {
        hosts.lookUpAgain(current.get());
        return Response.accepted().build();
    }
}
