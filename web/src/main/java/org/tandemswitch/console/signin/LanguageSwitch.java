package org.tandemswitch.console.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.omnifaces.util.Faces;
import org.tandemswitch.console.page.ReaderLanguage;
import org.tandemswitch.security.ChooseLanguage;
import org.tandemswitch.user.Language;

/** Turns the console to another language: for this browser, and with the account of whoever is signed in. */
@Named("languageSwitch")
@RequestScoped
public class LanguageSwitch {
    private static final Logger LOG = Logger.getLogger(LanguageSwitch.class);

    @Inject
    ReaderLanguage reader;

    @Inject
    ChooseLanguage chooseLanguage;

    private String chosen = "";

    @PostConstruct
    void beginWithTheSpoken() {
        chosen = reader.spoken().key();
    }

    public void choose() {
        Language.of(chosen).ifPresent(language -> {
            reader.speak(language, Faces.getResponse());
            Optional.ofNullable(Faces.getRemoteUser()).ifPresent(user -> remember(user, language));
        });
    }

    /** The language chosen earlier by somebody who has just come in. */
    void welcome(String user) {
        try {
            chooseLanguage.of(user).ifPresent(language -> reader.speak(language, Faces.getResponse()));
        } catch (RuntimeException unreachable) {
            LOG.error("A chosen language cannot be read", unreachable);
        }
    }

    private void remember(String user, Language language) {
        try {
            chooseLanguage.choose(user, language);
        } catch (RuntimeException unreachable) {
            LOG.error("A chosen language cannot be stored", unreachable);
        }
    }

    public List<Language> getAll() {
        return List.of(Language.values());
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
