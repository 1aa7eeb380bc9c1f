package org.tandemswitch.console.overview;

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
import java.time.Instant;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.records.RecentRecords;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.live.TrafficSample;

/** What an open page asks again and again: the few figures that tell whether there is more to load. */
@Path("pulse")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PulseResource {
    @Inject
    Traffic traffic;

    @Inject
    CurrentActor currentActor;

    @Inject
    Tiles tiles;

    @Inject
    StateOfParts parts;

    @Inject
    RecentRecords records;

    @Inject
    Moments moments;

    /** The stamp of the records is read for pages that show records only. */
    @GET
    public JsonObject pulse(@QueryParam("records") boolean withRecords) {
        JsonObjectBuilder figures = Json.createObjectBuilder();
        tiles.getAll().forEach(figures::add);
        JsonArrayBuilder troubles = Json.createArrayBuilder();
        parts.getTroubles().forEach(part -> troubles.add(json(part)));
        return Json.createObjectBuilder()
                .add("now", Instant.now().toEpochMilli())
                .add("records", withRecords ? records.stamp(currentActor.get()) : "")
                .add("figures", figures)
                .add("troubles", troubles)
                .build();
    }

    /** Samples later than the moment, for a chart that has the earlier ones. */
    @GET
    @Path("samples")
    public JsonObject samples(@QueryParam("after") @DefaultValue("0") long after) {
        JsonArrayBuilder samples = Json.createArrayBuilder();
        traffic.history(currentActor.get()).stream()
                .filter(sample -> sample.at().toEpochMilli() > after)
                .forEach(sample -> samples.add(json(sample)));
        return Json.createObjectBuilder().add("samples", samples).build();
    }

    private static JsonObjectBuilder json(StateOfParts.Part part) {
        return Json.createObjectBuilder()
                .add("name", part.name())
                .add("title", part.title())
                .add("style", part.style())
                .add("text", part.text());
    }

    private JsonObjectBuilder json(TrafficSample sample) {
        return Json.createObjectBuilder()
                .add("at", sample.at().toEpochMilli())
                .add("label", moments.time(sample.at()))
                .add("calls", sample.calls())
                .add("talking", sample.talking())
                .add("cps", sample.attemptsPerSecond());
    }
}
