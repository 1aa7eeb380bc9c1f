package org.tandemswitch.console.signin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.security.CodeChange;
import org.tandemswitch.security.OneTimeCodes;
import org.tandemswitch.user.OneTimeSecret;

/** Where users turn their one-time code on and off. */
@Named("oneTimeCodePage")
@ViewScoped
public class OneTimeCodePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OneTimeCodePage.class);
    private static final String FIELD = "code:digits";

    @Inject
    private OneTimeCodes codes;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Visitor visitor;

    @Inject
    private ThisNode node;

    @Inject
    private Texts texts;

    private transient @Nullable OneTimeSecret secret;
    private boolean on;
    private String code = "";

    @PostConstruct
    void look() {
        on = codes.isOn(currentActor.get());
    }

    public boolean isOn() {
        return on;
    }

    public void turnOn() {
        attempt(() -> codes.turnOn(currentActor.get(), visitor.key().orElse(""), secret(), code));
    }

    public void turnOff() {
        attempt(() -> codes.turnOff(currentActor.get(), code));
    }

    private void attempt(Supplier<CodeChange> change) {
        try {
            answer(change.get());
        } catch (RuntimeException unreachable) {
            LOG.error("A one-time code cannot be turned on or off", unreachable);
            complain("code.unavailable");
        }
        code = "";
    }

    private void answer(CodeChange outcome) {
        if (outcome.isDone()) {
            Faces.getFlash().setKeepMessages(true);
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(outcome.messageKey()), ""));
            Faces.redirect(Faces.getRequestContextPath() + ReturnPath.HOME.text());
        } else {
            complain(outcome.messageKey());
            look();
        }
    }

    private void complain(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key), null));
    }

    /** The one that is on this page, until the page is left. */
    private OneTimeSecret secret() {
        if (secret == null) {
            secret = codes.fresh();
        }
        return secret;
    }

    /** Two switches in one authenticator differ by the name of the node. */
    public String getUri() {
        return secret().uri(texts.of("product"), visitor.getName() + "@" + node.name());
    }

    public String getPicture() {
        return new QrCode(getUri()).asImage();
    }

    /** In groups, for those who type it. */
    public String getLetters() {
        return secret().letters().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
