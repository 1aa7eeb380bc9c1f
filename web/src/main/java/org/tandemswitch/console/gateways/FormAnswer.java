package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.primefaces.PrimeFaces;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.peers.PeerDesk;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.NotAllowed;

/** Tells beside the fields what is wrong with a form, or above the list that it was saved. */
@RequestScoped
public class FormAnswer {
    private static final Logger LOG = Logger.getLogger(FormAnswer.class);

    @Inject
    Texts texts;

    public void done(String key, String name) {
        context().addMessage(null, new FacesMessage(texts.of(key, name), texts.of("gateways.in_force")));
        PrimeFaces.current().ajax().addCallbackParam("done", true);
    }

    /** What was to be removed is gone, unless it had to stay. */
    public void removed(SaveOutcome<?> outcome, String name) {
        outcome.fold(gone -> (Runnable) () -> done("gateways.removed", name), refused -> (Runnable) () -> {
                    context().validationFailed();
                    refused.errors().forEach(error -> context().addMessage(null, error(error.messageKey())));
                })
                .run();
    }

    /** What is worth knowing about what was done. */
    public void note(String key, Object... values) {
        context().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, texts.of(key, values), ""));
    }

    /** Empty when the list cannot be read; the reason is in the log. */
    public <G> Optional<List<G>> read(Supplier<List<G>> list) {
        try {
            return Optional.of(list.get());
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException unreachable) {
            LOG.error("Gateways cannot be read", unreachable);
            return Optional.empty();
        }
    }

    /** Runs an edit; where it cannot be carried out the user is told so, and the reason is in the log. */
    public void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.error("A gateway could not be changed", broken);
            context().validationFailed();
            context().addMessage(null, error("gateways.broken"));
        }
    }

    public <G> void to(SaveOutcome<G> outcome, String key, String name) {
        to(outcome, "form", key, name);
    }

    /** @param form in which the fields are */
    public <G> void to(SaveOutcome<G> outcome, String form, String key, String name) {
        outcome.fold(saved -> (Runnable) () -> done(key, name), refused ->
                        (Runnable) () -> refused(form, refused.errors()))
                .run();
    }

    /** Locks an open peer of a list and opens a locked one; whoever is locked gets no new calls, and the others go on. */
    public <G> void turnKey(PeerDesk<G> desk, long id) {
        attempt(() -> desk.shown(id).ifPresent(shown -> turnKey(desk, shown)));
    }

    private <G> void turnKey(PeerDesk<G> desk, PeerRow<G> shown) {
        String done = shown.isLocked() ? "gateways.unlocked" : "gateways.locked";
        desk.turnKey(shown).ifPresent(outcome -> to(outcome, done, shown.name()));
        long calls = desk.calls(shown);
        if (calls > 0 && !shown.isLocked()) {
            note("gateways.drains", calls);
        }
    }

    /** @param form in which the fields are */
    public void refused(String form, List<FieldError> errors) {
        context().validationFailed();
        errors.forEach(error -> context()
                .addMessage(
                        form + ":" + error.field(),
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR,
                                texts.of(error.messageKey(), error.details().toArray()),
                                null)));
    }

    private FacesMessage error(String key) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key), "");
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
    }
}
