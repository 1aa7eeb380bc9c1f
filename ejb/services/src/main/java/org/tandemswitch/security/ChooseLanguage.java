package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemswitch.user.Language;
import org.tandemswitch.user.LanguageChoices;

/** The language in which somebody reads the console, kept with the account. It is everybody's own affair. */
@Stateless
public class ChooseLanguage {
    @Inject
    LanguageChoices choices;

    public Optional<Language> of(String user) {
        return choices.of(user);
    }

    public void choose(String user, Language language) {
        choices.choose(user, language);
    }
}
