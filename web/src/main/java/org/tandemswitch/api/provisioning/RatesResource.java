package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tandemswitch.api.Api;
import org.tandemswitch.api.Condition;
import org.tandemswitch.api.Refusal;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.rates.RateFile;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.ContentsEdit;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.EditRates;
import org.tandemswitch.provisioning.RateBook;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.rate.Rate;

/** The rates of a rate group as CSV: prefix, price, cycle, area, closed; there may be a million. */
@Path(DirectoryResource.PATH + "/rates/" + Desk.ONE + "/rates")
@RequestScoped
public class RatesResource {
    static final String CSV = "text/csv";

    @PathParam("id")
    long id;

    @Inject
    DirectoryBook directory;

    @Inject
    RateBook book;

    @Inject
    EditRates edit;

    @Inject
    Kinds kinds;

    @Inject
    CurrentActor current;

    @Inject
    Desk desk;

    @Inject
    Texts texts;

    @GET
    @Produces(CSV)
    @Operation(summary = "The rates of a rate group, by prefix; the entity tag is for If-Match")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", ref = Api.NONE)
    public Response all() {
        Actor actor = current.get();
        return directory
                .find(actor, Peer.RATES, id)
                .map(group -> Response.ok((StreamingOutput) out -> write(out, actor, group), CSV + "; charset=utf-8")
                        .tag(desk.tag(kinds.entries(Peer.RATES), group)))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }

    private void write(OutputStream out, Actor actor, Entry group) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(RateFile.head());
        book.each(actor, group, rate -> write(writer, rate));
        writer.flush();
    }

    private static void write(Writer writer, Rate rate) {
        try {
            writer.write(RateFile.line(rate));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @POST
    @Consumes({CSV, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Give prefixes these rates; an area, or whether one is closed, stays as it is where the file does not tell it."
                            + " With dryRun only say what that would change")
    @APIResponseSchema(EntrySheet.class)
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    public Response add(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, String rates) {
        return edit(ContentsEdit.ADD, rates, dryRun);
    }

    @PUT
    @Consumes({CSV, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Give a rate group these rates and no others; what the file does not tell of a prefix stays as it is."
                            + " With dryRun only say what that would change")
    @APIResponseSchema(EntrySheet.class)
    @APIResponse(responseCode = "400", ref = Api.REFUSED)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    @APIResponse(responseCode = "412", ref = Api.CHANGED_MEANWHILE)
    @APIResponse(responseCode = "428", ref = Api.NOTHING_SEEN)
    public Response replace(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(Desk.IF_MATCH) @DefaultValue("") String seen,
            @Context Request request,
            String rates) {
        return dryRun
                ? review(ContentsEdit.REPLACE, rates)
                : desk.replaced(
                        kinds.entries(Peer.RATES),
                        id,
                        new Condition(request, seen),
                        carryingOut(ContentsEdit.REPLACE, rates));
    }

    @POST
    @Path("removed")
    @Consumes({CSV, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take the rates of these prefixes away; with dryRun only say what that would change")
    @APIResponseSchema(EntrySheet.class)
    @APIResponse(responseCode = "404", ref = Api.NONE)
    public Response remove(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, String prefixes) {
        return edit(ContentsEdit.REMOVE, prefixes, dryRun);
    }

    private Response edit(ContentsEdit what, String text, boolean dryRun) {
        return dryRun ? review(what, text) : desk.edited(kinds.entries(Peer.RATES), id, carryingOut(what, text));
    }

    private Function<Entry, SaveOutcome<Entry>> carryingOut(ContentsEdit what, String text) {
        return group -> RateFile.read(text, what != ContentsEdit.REMOVE)
                .then(rates -> edit.edit(current.get(), group, what, rates));
    }

    private Response review(ContentsEdit what, String text) {
        return directory
                .find(current.get(), Peer.RATES, id)
                .map(group -> RateFile.read(text, what != ContentsEdit.REMOVE)
                        .then(rates -> book.review(current.get(), group, what, rates))
                        .fold(review -> Response.ok(review.value()), refused -> Response.status(
                                        Response.Status.BAD_REQUEST)
                                .entity(Refusal.of(refused.errors(), texts))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }
}
