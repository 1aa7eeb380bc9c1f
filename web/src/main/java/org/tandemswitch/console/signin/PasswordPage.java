package org.tandemswitch.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.omnifaces.util.Faces;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.security.ChangePassword;
import org.tandemswitch.security.PasswordChange;

@Named("passwordPage")
@RequestScoped
public class PasswordPage {
    private static final Logger LOG = Logger.getLogger(PasswordPage.class);

    @Inject
    ChangePassword changePassword;

    @Inject
    CurrentActor currentActor;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private String current = "";
    private String chosen = "";
    private String repeated = "";

    public void change() {
        if (!chosen.equals(repeated)) {
            complain("password:repeated", "password.not_repeated");
            return;
        }
        try {
            answer(changePassword.change(currentActor.get(), visitor.key().orElse(""), current, chosen));
        } catch (RuntimeException unreachable) {
            LOG.error("A password cannot be changed", unreachable);
            complain("password:current", "password.unavailable");
        }
    }

    private void answer(PasswordChange outcome) {
        if (outcome.isChanged()) {
            Faces.getFlash().setKeepMessages(true);
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(outcome.messageKey()), ""));
            Faces.redirect(Faces.getRequestContextPath() + ReturnPath.HOME.text());
        } else {
            complain(
                    outcome == PasswordChange.WRONG_PASSWORD || outcome == PasswordChange.CLOSED
                            ? "password:current"
                            : "password:chosen",
                    outcome.messageKey());
        }
    }

    private void complain(String field, String key) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key, getShortest()), null));
    }

    /** How many characters a password has at least. */
    public int getShortest() {
        return changePassword.shortest();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
