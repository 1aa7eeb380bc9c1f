package org.tandemswitch.api.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.CallAgain;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.live.Lines;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.Gateways;

@Path("gateways")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GatewaysResource {
    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    Gateways gateways;

    @Inject
    Vendors vendors;

    @Inject
    CallAgain callAgain;

    @Inject
    KnownHosts hosts;

    @Inject
    LiveCalls calls;

    @Inject
    Lines lines;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "How the routing gateways do on this node: online or resting, calls, last answer")
    public Listing list() {
        Actor actor = current.get();
        Map<GatewayId, Long> carried = calls.byVendor(actor);
        return new Listing(gateways.routing(actor).stream()
                .map(gateway -> state(actor, gateway, carried))
                .toList());
    }

    @GET
    @Path(ONE)
    @Operation(summary = "How one routing gateway does")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GatewayState.class)))
    @APIResponse(responseCode = "404", description = "there is no such gateway")
    public Response one(@PathParam("id") long id) {
        Actor actor = current.get();
        return told(actor, gateways.findRouting(actor, new GatewayId(id)));
    }

    @POST
    @Path(ONE + "/call-again")
    @Operation(summary = "Call one again on this node that asked for rest by Retry-After; the system log names it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GatewayState.class)))
    @APIResponse(responseCode = "404", description = "there is no such gateway")
    public Response callAgain(@PathParam("id") long id) {
        Actor actor = current.get();
        Optional<RoutingGateway> wanted = gateways.findRouting(actor, new GatewayId(id));
        wanted.ifPresent(gateway -> callAgain.callAgain(actor, gateway.ref()));
        return told(actor, wanted);
    }

    private Response told(Actor actor, Optional<RoutingGateway> wanted) {
        return wanted.map(gateway -> Response.ok(state(actor, gateway, calls.byVendor(actor))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }

    private GatewayState state(Actor actor, RoutingGateway gateway, Map<GatewayId, Long> carried) {
        return GatewayState.of(
                gateway,
                vendors.of(actor, gateway.id()),
                !hosts.isLost(actor, gateway.target().host()),
                carried.getOrDefault(gateway.id(), 0L),
                lines.pace(actor, new Owner(Peer.VENDOR, gateway.id().value())));
    }
}
