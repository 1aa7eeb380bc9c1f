package org.tandemswitch.console.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.tandemswitch.console.peers.PeerWords;

/** What the search box of every page asks. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int LONGEST_DETAIL = 90;

    @Inject
    Findable findable;

    @Inject
    PeerWords words;

    @GET
    public JsonObject search(@QueryParam("text") @DefaultValue("") String text) {
        Finder finder = new Finder(text);
        JsonArrayBuilder hits = Json.createArrayBuilder();
        if (finder.isAsked()) {
            finder.find(findable.all()).forEach(hit -> hits.add(json(hit)));
        }
        return Json.createObjectBuilder().add("hits", hits).build();
    }

    private JsonObjectBuilder json(Hit hit) {
        String detail = String.join(" ", hit.more());
        return Json.createObjectBuilder()
                .add("kind", words.kind(hit.kind()))
                .add("title", hit.title())
                .add("detail", detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail)
                .add("path", hit.path().get());
    }
}
