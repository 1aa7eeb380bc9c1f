package org.tandemswitch.api.calls;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.api.Answers;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallView;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.HangUp;
import org.tandemswitch.live.LiveCalls;

@Path("calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {
    private static final int MOST_CALLS = 10_000;
    private static final String ID = "{id: [A-Za-z0-9-]{1,40}}";

    @Inject
    LiveCalls liveCalls;

    @Inject
    HangUp hangUp;

    @Inject
    CurrentActor current;

    @Inject
    Answers answers;

    @GET
    @Operation(summary = "The calls in progress on this node, newest first, each with its session timers")
    public CallsInProgress list(@QueryParam("most") @DefaultValue("1000") int most) {
        List<CallView> all = liveCalls.all(current.get());
        return new CallsInProgress(
                all.size(),
                all.stream()
                        .sorted(Comparator.comparing(CallView::beganAt).reversed())
                        .limit(Math.max(0, Math.min(MOST_CALLS, most)))
                        .map(CallInProgress::of)
                        .toList());
    }

    @GET
    @Path(ID)
    @Operation(summary = "One call in progress")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallInProgress.class)))
    @APIResponse(responseCode = "404", description = "there is no such call, or it is over")
    public Response one(@PathParam("id") String id) {
        return liveCalls.all(current.get()).stream()
                .filter(call -> call.id().value().equals(id))
                .findFirst()
                .map(call -> Response.ok(CallInProgress.of(call)).build())
                .orElseGet(this::over);
    }

    @DELETE
    @Path(ID)
    @Operation(summary = "Hang up a call; the system log names it")
    @APIResponse(responseCode = "204", description = "both legs are being told")
    @APIResponse(responseCode = "404", description = "there is no such call, or it is over")
    public Response hangUp(@PathParam("id") String id) {
        return hangUp.hangUp(current.get(), new CallId(id))
                ? Response.noContent().build()
                : over();
    }

    private Response over() {
        return answers.problem(Answers.NOT_FOUND, "calls.already_over");
    }
}
