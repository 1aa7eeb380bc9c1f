package org.tandemswitch.api.traces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.api.Answers;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.TraceText;
import org.tandemswitch.tracing.CallStories;
import org.tandemswitch.tracing.Messages;

/** The recorded messages of one call with both its legs, or of one registration. */
@Path("stories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoriesResource {
    @Inject
    CallStories stories;

    @Inject
    CurrentActor current;

    @Inject
    Answers answers;

    @GET
    @Operation(
            summary =
                    "Calls and registrations by call id, SIP Call-ID, beginning of a number, name of a client or vendor, or address")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Search.class)))
    @APIResponse(responseCode = "400", description = "before is no moment")
    public Response search(
            @QueryParam("text") @DefaultValue("") String text,
            @Parameter(
                            description =
                                    "goes on before this moment, such as 2026-01-31T12:00:00Z, or where an answer said backTo")
                    @QueryParam("before")
                    @DefaultValue("")
                    String before) {
        Optional<Place> place = Place.parse(before);
        return place.isEmpty() && !before.isEmpty()
                ? answers.problem(Answers.BAD_REQUEST, "story.no_moment")
                : Response.ok(Search.of(stories.search(current.get(), text, place)))
                        .build();
    }

    @GET
    @Path("messages.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "All recorded messages of a call, as text")
    @APIResponse(responseCode = "404", description = "no trace has recorded a message of it")
    public Response text(
            @Parameter(description = "a call id, or the SIP Call-ID of any leg or of a registration")
                    @QueryParam("id")
                    @DefaultValue("")
                    String id) {
        return messages(id, story -> TracesResource.text(all(story.messages()), TraceText.leftOut(story.leftOut())));
    }

    @GET
    @Path("messages.pcap")
    @Produces(TracesResource.PCAP)
    @Operation(summary = "All recorded messages of a call, as a capture file")
    @APIResponse(responseCode = "404", description = "no trace has recorded a message of it")
    public Response pcap(@QueryParam("id") @DefaultValue("") String id) {
        return messages(id, StoriesResource::capture);
    }

    /** A capture file has no place to say so but its name. */
    private static Response.ResponseBuilder capture(CallStory story) {
        return TracesResource.pcap(all(story.messages()), story.leftOut() == 0 ? "call" : "call-incomplete");
    }

    private Response messages(String id, Function<CallStory, Response.ResponseBuilder> answer) {
        CallStory story = stories.of(current.get(), id);
        return story.messages().isEmpty()
                ? answers.problem(Answers.NOT_FOUND, "story.unrecorded")
                : answer.apply(story).build();
    }

    private static Messages all(List<Passage> messages) {
        return to -> {
            for (Passage passage : messages) {
                to.take(passage);
            }
        };
    }
}
