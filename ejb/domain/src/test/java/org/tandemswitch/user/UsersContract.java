package org.tandemswitch.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of users does. */
public interface UsersContract {
    User ANNA = new User("anna", new PasswordHash("hash$1"), true, Set.of(Role.ADMINISTRATOR));

    /** The same empty store for all calls of one test. */
    Users users();

    @Test
    default void is_empty_until_somebody_is_saved() {
        assertThat(users().isEmpty()).isTrue();

        users().save(ANNA);

        assertThat(users().isEmpty()).isFalse();
    }

    @Test
    default void finds_by_exact_name() {
        users().save(ANNA);

        assertThat(users().find("anna")).contains(ANNA);
        assertThat(users().find("Anna")).isEmpty();
        assertThat(users().find("ann")).isEmpty();
    }

    @Test
    default void replaces_a_known_user() {
        users().save(ANNA);

        users().save(ANNA.withOwn(new PasswordHash("hash$2")));

        assertThat(users().find("anna"))
                .contains(new User("anna", new PasswordHash("hash$2"), false, Set.of(Role.ADMINISTRATOR)));
    }
}
