package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

final class SignInTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";
    private static final User VERA =
            User.fresh("vera", Passwords.hash("right"), Grants.of(Role.VIEWER), Restrictions.NONE);

    private final Security security = new Security(Path.of("none"));

    @Test
    @DisplayName("AU-08 the right password does not open while the sign-in is closed")
    void is_closed_after_five_failures_from_one_address() {
        security.users.save(VERA);
        fail("vera", HERE, SignInBrake.TRIES_OF_NAME);

        assertThat(security.signIn.check("vera", "right", HERE)).isInstanceOf(SignInOutcome.Delayed.class);
        assertThat(security.signIn.check("vera", "right", ELSEWHERE)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    @DisplayName("US-02 a locked, expired or wrongly placed user is told so when the password is right, and logged")
    void barrier_keeps_out_who_knows_the_password() {
        security.users.save(VERA.with(Restrictions.NONE.locked(true)));
        assertThat(security.signIn.check("vera", "right", HERE)).isEqualTo(new SignInOutcome.Rejected("login.locked"));
        assertThat(security.signIn.check("vera", "wrong", HERE)).isEqualTo(SignInOutcome.Rejected.WRONG);

        security.users.save(VERA.with(new Restrictions(false, Optional.of(LocalDate.of(2020, 1, 1)), List.of())));
        assertThat(security.signIn.check("vera", "right", HERE)).isEqualTo(new SignInOutcome.Rejected("login.expired"));

        security.users.save(VERA.with(new Restrictions(
                false, Optional.empty(), List.of(IpRange.parse("192.0.2.0/24").orElseThrow()))));
        assertThat(security.signIn.check("vera", "right", ELSEWHERE))
                .isEqualTo(new SignInOutcome.Rejected("login.elsewhere"));
        assertThat(security.signIn.check("vera", "right", HERE)).isInstanceOf(SignInOutcome.Accepted.class);

        assertThat(reasons()).containsExactly("elsewhere", "expired", "wrong_password", "locked");
    }

    @Test
    @DisplayName("US-02 what was typed as the name of nobody is not logged: it may be a password")
    void does_not_log_the_name_of_nobody() {
        security.signIn.check("correct horse", "x", HERE);

        Entry refusal = security.newest();
        assertThat(refusal.deed()).isEqualTo(Deed.SIGN_IN_REFUSED);
        assertThat(refusal.toString()).doesNotContain("correct horse");
        assertThat(refusal.address()).isEqualTo(HERE);
    }

    @Test
    void logs_once_that_the_sign_in_was_closed() {
        security.users.save(VERA);
        fail("vera", HERE, SignInBrake.TRIES_OF_NAME + 3);

        assertThat(reasons()).hasSize(SignInBrake.TRIES_OF_NAME + 1).startsWith("closed", "wrong_password");
    }

    private List<String> reasons() {
        return security.log.page(LogQuery.ALL, 0, 100).stream()
                .flatMap(entry -> entry.changes().stream())
                .map(FieldChange::after)
                .toList();
    }

    private void fail(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            security.signIn.check(name, "wrong", address);
        }
    }
}
