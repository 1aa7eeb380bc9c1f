package org.tandemswitch.api.registrations;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tandemswitch.api.Problem;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.registrar.KeepAliveFigures;
import org.tandemswitch.registrar.Registration;
import org.tandemswitch.registrar.Registrations;
import org.tandemswitch.registrar.UnregisterPhone;
import org.tandemswitch.registration.Binding;

@Path("registrations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    private static final int MOST = 10_000;
    private static final Comparator<Registration> BY_NUMBER = Comparator.comparing(
                    (Registration one) -> one.binding().phone().value())
            .thenComparing(one -> one.binding().contact());

    @Inject
    Registrations registrations;

    @Inject
    UnregisterPhone unregisterPhone;

    @Inject
    KeepAliveFigures figures;

    @Inject
    CurrentActor current;

    @Inject
    Texts texts;

    @GET
    @Operation(summary = "The registrations in force, by number; of all phones, or of one")
    public Listing list(
            @Parameter(description = "the number of the only phone wanted") @QueryParam("phone") @DefaultValue("")
                    String phone,
            @Parameter(description = "how many at most, up to 10000") @QueryParam("most") @DefaultValue("1000")
                    int most) {
        Actor actor = current.get();
        List<Registration> known = phone.isEmpty() ? registrations.all(actor) : registrations.of(actor, phone);
        List<Registration> wanted = known.stream().sorted(BY_NUMBER).toList();
        return new Listing(
                wanted.size(),
                wanted.stream()
                        .limit(Math.max(1, Math.min(MOST, most)))
                        .map(RegistrationView::of)
                        .toList());
    }

    @GET
    @Path("keep-alive")
    @Operation(summary = "How many datagrams kept NATs open, and how many turns were missed")
    public KeepAliveView keepAlive() {
        Actor actor = current.get();
        return new KeepAliveView(figures.allSent(actor), figures.allSkipped(actor));
    }

    @DELETE
    @Path("{phone}")
    @Operation(
            summary = "Take back a phone's registrations, or the one of a contact; it may register again at any time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listing.class)))
    @APIResponse(responseCode = "404", description = "there is no such registration")
    public Response takeBack(
            @PathParam("phone") String phone,
            @Parameter(description = "the contact of the only registration meant")
                    @QueryParam("contact")
                    @DefaultValue("")
                    String contact) {
        Actor actor = current.get();
        List<RegistrationView> gone = registrations.of(actor, phone).stream()
                .filter(one -> isMeant(one.binding(), contact))
                .filter(one -> unregisterPhone.unregister(actor, one.binding().key()))
                .sorted(BY_NUMBER)
                .map(RegistrationView::of)
                .toList();
        return gone.isEmpty()
                ? Response.status(Response.Status.NOT_FOUND)
                        .entity(new Problem(texts.of("registrations.already_over", phone)))
                        .build()
                : Response.ok(new Listing(gone.size(), gone)).build();
    }

    private static boolean isMeant(Binding binding, String contact) {
        return contact.isEmpty() || binding.contact().equals(contact);
    }
}
