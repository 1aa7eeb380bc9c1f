package org.tandemswitch.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of chosen languages does; the user anna exists in it, nobody else. */
public interface LanguageChoicesContract {
    /** The same store for all calls of one test, without any choice. */
    LanguageChoices choices();

    @Test
    default void knows_no_language_of_a_user_who_never_chose_one() {
        assertThat(choices().of("anna")).isEmpty();
        assertThat(choices().of("nobody")).isEmpty();
    }

    @Test
    default void remembers_the_last_choice() {
        choices().choose("anna", Language.SPANISH);
        choices().choose("anna", Language.CHINESE);

        assertThat(choices().of("anna")).contains(Language.CHINESE);
    }

    @Test
    default void makes_no_user_out_of_a_choice() {
        choices().choose("nobody", Language.SPANISH);

        assertThat(choices().of("nobody")).isEmpty();
    }
}
