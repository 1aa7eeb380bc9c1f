package org.tandemswitch.console.peers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The lists as files: what the page shows, all of it. */
@Path("peers")
@RequestScoped
public class PeersResource {
    @Inject
    @Any
    Instance<Shelves> shelves;

    @GET
    @Path("{kind: [a-z]+}.csv")
    public Response csv(
            @PathParam("kind") String kind,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("group") @DefaultValue("") String group) {
        PeerFilter filter = new PeerFilter(text, state, group);
        return shelves.stream()
                .flatMap(shelf -> shelf.find(kind).stream())
                .findFirst()
                .map(shelf -> answer(shelf, filter))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }

    private static Response.ResponseBuilder answer(Shelf<?> shelf, PeerFilter filter) {
        String name = shelf.kind().key() + ".csv";
        return file(shelf, filter)
                .map(lines -> Response.ok(lines, "text/csv; charset=utf-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""))
                .orElseGet(() -> Response.status(Response.Status.SERVICE_UNAVAILABLE));
    }

    private static <G> Optional<String> file(Shelf<G> shelf, PeerFilter filter) {
        return shelf.rows().map(rows -> {
            List<PeerRow<G>> wanted = rows.stream().filter(filter::matches).toList();
            return PeerFile.write(shelf.kind(), wanted);
        });
    }
}
