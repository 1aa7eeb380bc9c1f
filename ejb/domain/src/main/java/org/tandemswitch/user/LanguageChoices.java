package org.tandemswitch.user;

import java.util.Optional;

/** The language each user has chosen. */
public interface LanguageChoices {
    /** Empty when this user never chose one. */
    Optional<Language> of(String user);

    /** Does nothing for a user who is not known. */
    void choose(String user, Language language);
}
