package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.user.Language;
import org.tandemswitch.user.LanguageChoices;
import org.tandemswitch.user.LanguageChoicesContract;
import org.tandemswitch.user.Users;
import org.tandemswitch.user.UsersContract;

final class JpaLanguageChoicesTest implements LanguageChoicesContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Users users = database.transactional(Users.class, new JpaUsers(database.rows()));
    private final LanguageChoices choices =
            database.transactional(LanguageChoices.class, new JpaLanguageChoices(database.rows()));

    @BeforeEach
    void saveAnna() {
        users.save(UsersContract.ANNA);
    }

    @Override
    public LanguageChoices choices() {
        return choices;
    }

    @Test
    void a_choice_outlives_a_change_of_the_user() {
        choices.choose("anna", Language.CHINESE);

        users.save(UsersContract.ANNA);

        assertThat(choices.of("anna")).contains(Language.CHINESE);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
