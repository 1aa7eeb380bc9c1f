package org.tandemswitch.api.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.api.Answers;
import org.tandemswitch.api.Told;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.trace.Pcap;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;
import org.tandemswitch.trace.TraceText;
import org.tandemswitch.tracing.CallStories;
import org.tandemswitch.tracing.Messages;
import org.tandemswitch.tracing.TraceDraft;
import org.tandemswitch.tracing.Traces;
import org.tandemswitch.tracing.UnknownGateway;
import org.tandemswitch.user.Area;

@Path("traces")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TracesResource {
    static final String PCAP = "application/vnd.tcpdump.pcap";
    private static final String NUMBER = "{number: [0-9]{1,18}}";

    @Inject
    Traces traces;

    @Inject
    CallStories stories;

    @Inject
    CurrentActor current;

    @Inject
    Answers answers;

    @GET
    @Operation(summary = "All debug traces, running and over, the newest first")
    public Listing list() {
        Actor actor = current.get();
        return new Listing(
                traces.recorded(actor),
                traces.leftOut(actor),
                traces.all(actor).stream().map(trace -> view(actor, trace)).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a trace of all calls, or of those of a gateway, phone, number or address")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TraceView.class)))
    @APIResponse(responseCode = "400", description = "something does not fit or is no gateway, and nothing is begun")
    @APIResponse(responseCode = "409", description = "too many traces are running")
    public Response begin(@RequestBody(content = @Content(schema = @Schema(implementation = Wish.class))) String body) {
        Actor actor = current.get();
        actor.mustEdit(Area.CALLS);
        return Told.object(body)
                .map(wish -> TraceDraft.read(wish)
                        .fold(read -> begin(actor, read.value()), refused -> answers.refusal(refused.errors())))
                .orElseGet(answers::noObject);
    }

    private Response begin(Actor actor, TraceDraft draft) {
        Optional<TraceSubject> subject = TraceSubject.parse(draft.kind(), draft.value());
        Optional<Optional<Duration>> time = Trace.time(draft.minutes());
        if (subject.isEmpty() || time.isEmpty()) {
            return answers.problem(Answers.BAD_REQUEST, "traces.unfit");
        }
        try {
            return traces.begin(actor, subject.get(), time.get())
                    .map(trace -> Response.ok(view(actor, trace)).build())
                    .orElseGet(() -> answers.problem(Answers.CONFLICT, "traces.too_many"));
        } catch (UnknownGateway unknown) {
            return answers.problem(Answers.BAD_REQUEST, "traces.no_gateway");
        }
    }

    @POST
    @Path(NUMBER + "/stop")
    @Operation(summary = "End a running trace; what it has recorded stays")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TraceView.class)))
    @APIResponse(responseCode = "404", description = "there is no such trace, or it is over")
    public Response stop(@PathParam("number") long number) {
        Actor actor = current.get();
        return traces.stop(actor, number) ? of(number, trace -> Response.ok(view(actor, trace))) : missing();
    }

    @DELETE
    @Path(NUMBER)
    @Operation(summary = "End a trace and delete what it has recorded")
    @APIResponse(responseCode = "204", description = "it is gone")
    @APIResponse(responseCode = "404", description = "there is no such trace")
    public Response remove(@PathParam("number") long number) {
        return traces.remove(current.get(), number) ? Response.noContent().build() : missing();
    }

    @GET
    @Path(NUMBER + "/conversations")
    @Operation(summary = "The calls and registrations that a trace has recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Conversations.class)))
    public Response conversations(@PathParam("number") long number) {
        return of(number, trace -> Response.ok(Conversations.of(stories.conversations(current.get(), trace))));
    }

    @GET
    @Path(NUMBER + "/messages.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "What a trace has recorded, as text")
    public Response text(@PathParam("number") long number) {
        return of(number, trace -> text(stories.messages(current.get(), trace), ""));
    }

    @GET
    @Path(NUMBER + "/messages.pcap")
    @Produces(PCAP)
    @Operation(summary = "What a trace has recorded, as a capture file")
    public Response pcap(@PathParam("number") long number) {
        return of(number, trace -> pcap(stories.messages(current.get(), trace), "trace-" + number));
    }

    static Response.ResponseBuilder text(Messages messages, String end) {
        return Response.ok((StreamingOutput) to -> {
            messages.each(passage -> to.write(TraceText.of(passage).getBytes(ISO_8859_1)));
            to.write(end.getBytes(ISO_8859_1));
        });
    }

    static Response.ResponseBuilder pcap(Messages messages, String name) {
        return Response.ok((StreamingOutput) to -> messages.each(Pcap.begin(to)::add))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pcap\"");
    }

    private Response of(long number, Function<Trace, Response.ResponseBuilder> answer) {
        return traces.all(current.get()).stream()
                .filter(trace -> trace.number() == number)
                .findFirst()
                .map(trace -> answer.apply(trace).build())
                .orElseGet(this::missing);
    }

    private TraceView view(Actor actor, Trace trace) {
        return TraceView.of(trace, traces.size(actor, trace), Instant.now());
    }

    private Response missing() {
        return answers.problem(Answers.NOT_FOUND, "traces.missing");
    }
}
