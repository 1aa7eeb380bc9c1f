package org.tandemswitch.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.IpRange;

/** What every store of users does. */
public interface UsersContract {
    User ANNA = User.fresh("anna", new PasswordHash("hash$1"), Grants.of(Role.ADMINISTRATOR), Restrictions.NONE);
    User BERT = User.fresh(
            "bert",
            new PasswordHash("hash$3"),
            new Grants(Set.of(Role.OPERATOR, Role.ACCOUNTANT), Map.of(Area.LOG, Access.NONE, Area.USERS, Access.VIEW)),
            new Restrictions(
                    true,
                    Optional.of(LocalDate.of(2026, 12, 31)),
                    Stream.of("192.0.2.0/24", "2001:db8::1")
                            .map(IpRange::parse)
                            .flatMap(Optional::stream)
                            .toList()));

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
                .contains(new User(
                        "anna", new PasswordHash("hash$2"), false, Grants.of(Role.ADMINISTRATOR), Restrictions.NONE));
    }

    @Test
    @DisplayName("US-01 US-02 roles, exceptions, lock, last day and addresses are kept")
    default void keeps_all_that_a_user_is_given_and_forgets_what_is_taken() {
        users().save(BERT);
        User less = BERT.with(Grants.of(Role.VIEWER)).with(Restrictions.NONE);

        assertThat(users().find("bert")).contains(BERT);
        users().save(less);
        assertThat(users().find("bert")).contains(less);
    }

    @Test
    default void tells_all_by_name_and_removes_one() {
        users().save(BERT);
        users().save(ANNA);

        users().lock();
        assertThat(users().all()).containsExactly(ANNA, BERT);
        users().remove("bert");
        users().remove("nobody");
        assertThat(users().all()).containsExactly(ANNA);
    }
}
