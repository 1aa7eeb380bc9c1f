package org.tandemswitch.console.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.primefaces.PrimeFaces;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.NotAllowed;

/** Tells what became of a click: beside the fields of the form, or above the list. */
@RequestScoped
public class Answer {
    private static final Logger LOG = Logger.getLogger(Answer.class);

    @Inject
    Texts texts;

    /** Empty when it cannot be read; the reason is in the log. */
    <T> Optional<T> read(Supplier<T> list) {
        try {
            return Optional.of(list.get());
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException unreachable) {
            LOG.error("Users cannot be read", unreachable);
            return Optional.empty();
        }
    }

    /** Carries out an edit from the form. */
    <T> void toForm(Supplier<SaveOutcome<T>> edit, Consumer<T> done) {
        attempt(() -> edit.get()
                .fold(
                        saved -> (Runnable) () -> done.accept(saved.value()),
                        refused -> () -> refused.errors().forEach(error -> complain("form:" + error.field(), error)))
                .run());
    }

    /** Carries out an edit from the list. */
    <T> void toList(Supplier<SaveOutcome<T>> edit, Consumer<T> done) {
        attempt(() -> edit.get()
                .fold(saved -> (Runnable) () -> done.accept(saved.value()), refused -> () -> list(refused.errors()))
                .run());
    }

    void say(String key, Object... values) {
        context().addMessage(null, new FacesMessage(texts.of(key, values), ""));
    }

    /** Tells the script of the page. */
    void tell(String fact) {
        PrimeFaces.current().ajax().addCallbackParam(fact, true);
    }

    /** Carries out what cannot be refused for a reason of its own. */
    void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.error("A user could not be changed", broken);
            context().validationFailed();
            context().addMessage(null, error("gateways.broken"));
        }
    }

    private void list(List<FieldError> errors) {
        context().validationFailed();
        errors.forEach(error -> context().addMessage(null, error(error.messageKey())));
    }

    private void complain(String field, FieldError error) {
        context().validationFailed();
        context().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(error.messageKey()), null));
    }

    private FacesMessage error(String key) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key), "");
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
    }
}
