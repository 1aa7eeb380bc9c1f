package org.tandemswitch.api.routes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.admission.AnalyseRoute;
import org.tandemswitch.admission.RouteAnswer;
import org.tandemswitch.admission.RouteQuestion;
import org.tandemswitch.api.Problem;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;

@Path("routes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoutesResource {
    @Inject
    AnalyseRoute analyse;

    @Inject
    CurrentActor current;

    @Inject
    Texts texts;

    @GET
    @Operation(summary = "Where a call would go now, and why; nobody is called (RT-11)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RouteView.class)))
    @APIResponse(responseCode = "400", description = "there is no such device, or what was given is no number")
    public Response ask(
            @QueryParam("device") @DefaultValue("") String device,
            @QueryParam("caller") @DefaultValue("") String caller,
            @QueryParam("callee") @DefaultValue("") String callee) {
        RouteAnswer answer = analyse.ask(current.get(), new RouteQuestion(device, caller, callee));
        return answer.isClear()
                ? Response.ok(RouteView.of(answer)).build()
                : Response.status(Response.Status.BAD_REQUEST)
                        .entity(new Problem(wrong(answer)))
                        .build();
    }

    private String wrong(RouteAnswer answer) {
        return answer.errors().stream()
                .map(error -> error.field() + ": "
                        + texts.of(error.messageKey(), error.details().toArray()))
                .collect(Collectors.joining("; "));
    }
}
