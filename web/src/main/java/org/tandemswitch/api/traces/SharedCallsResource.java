package org.tandemswitch.api.traces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.api.Answers;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.tracing.SharedPages;

/** The calls that were shared; sharing itself is done on the page of a call. */
@Path("traces/shared")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SharedCallsResource {
    @Inject
    SharedPages pages;

    @Inject
    CurrentActor current;

    @Inject
    Answers answers;

    @GET
    @Operation(summary = "The shared calls that can be read without signing in")
    public SharedCalls list() {
        return SharedCalls.of(pages.all(current.get()));
    }

    @DELETE
    @Path("{id: [0-9a-f]{64}}")
    @Operation(summary = "Withdraw a shared call; the system log names it")
    @APIResponse(responseCode = "204", description = "nobody can read it any longer")
    @APIResponse(responseCode = "404", description = "there is no such shared call, or its time is up")
    public Response withdraw(@PathParam("id") String id) {
        return pages.withdraw(current.get(), id)
                ? Response.noContent().build()
                : answers.problem(Answers.NOT_FOUND, "traces.not_shared");
    }
}
