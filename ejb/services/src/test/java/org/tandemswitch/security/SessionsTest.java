package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.security.Security.ANNA;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.OneTimeSecret;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

final class SessionsTest {
    private static final User STORED =
            User.fresh("vera", new PasswordHash("hash"), Grants.of(Role.VIEWER), Restrictions.NONE);
    private static final PasswordHash OTHER = new PasswordHash("another");
    private static final Actor VERA = new Actor("vera", "192.0.2.9", Role.VIEWER.rights());

    private final Security security = new Security(Path.of("none"));
    private final Sessions sessions = security.sessions;

    @BeforeEach
    void vera_is_there() {
        security.users.save(STORED);
    }

    @Test
    @DisplayName("US-02 who is signed in is listed with address and browser")
    void lists_who_is_signed_in() {
        sessions.begin(VERA, new OpenedBy(STORED.password(), false), "Chromium on Linux");

        assertThat(sessions.all(ANNA)).singleElement().satisfies(session -> {
            assertThat(session.user()).isEqualTo("vera");
            assertThat(session.address()).isEqualTo("192.0.2.9");
            assertThat(session.browser()).isEqualTo("Chromium on Linux");
            assertThat(session.used()).isEqualTo(session.since());
        });
    }

    @Test
    @DisplayName("US-02 a revoked session is over at once")
    void revoked_session_is_over() {
        String key = security.begin(VERA);

        assertThat(sessions.revoke(ANNA, key)).isTrue();
        assertThat(sessions.isOpen(VERA, key)).isFalse();
        assertThat(sessions.revoke(ANNA, key)).isFalse();
        assertThat(security.deeds()).containsExactly(Deed.SESSION_REVOKED, Deed.SIGNED_IN);
        assertThat(security.newest().subject()).isEqualTo("vera");
    }

    @Test
    void session_belongs_to_one_user() {
        String key = security.begin(VERA);

        assertThat(sessions.isOpen(VERA, key)).isTrue();
        assertThat(sessions.isOpen(ANNA, key)).isFalse();
    }

    @Test
    @DisplayName("US-02 a session is over once another server gives its user another password")
    void password_of_another_server_ends_the_session() {
        String key = security.begin(VERA);

        security.users.save(STORED.withOwn(OTHER));
        security.inForce.refresh();

        assertThat(sessions.isOpen(VERA, key)).isFalse();
        assertThat(sessions.all(ANNA)).isEmpty();
    }

    @Test
    @DisplayName(
            "US-02 a session is over once another server takes its user away, be there one of that name again or not")
    void session_of_somebody_who_is_gone_is_over() {
        String key = security.begin(VERA);

        security.users.remove("vera");
        security.inForce.refresh();
        assertThat(sessions.isOpen(VERA, key)).isFalse();

        security.users.save(STORED.withGiven(OTHER));
        security.inForce.refresh();
        assertThat(sessions.isOpen(VERA, key)).isFalse();
    }

    @Test
    @DisplayName(
            "US-02 a code turned on at another server ends what the password alone opened; one turned off ends nothing")
    void code_of_another_server_ends_what_was_opened_without() {
        String without = security.begin(VERA);
        security.secrets.put("vera", OneTimeSecret.of(new byte[OneTimeSecret.BYTES]), 1);
        String with = security.begin(VERA);

        security.inForce.refresh();
        assertThat(sessions.isOpen(VERA, without)).isFalse();
        assertThat(sessions.isOpen(VERA, with)).isTrue();

        security.secrets.remove("vera");
        security.inForce.refresh();
        assertThat(sessions.isOpen(VERA, with)).isTrue();
    }

    @Test
    void whoever_comes_in_by_a_password_this_server_has_not_heard_of_stays_in() {
        assertThat(sessions.isOpen(VERA, security.begin(VERA))).isTrue();

        security.users.save(STORED.withOwn(OTHER));

        assertThat(sessions.isOpen(VERA, security.begin(VERA))).isTrue();
    }

    @Test
    void leaving_is_logged_and_lapsing_is_not() {
        String left = security.begin(VERA);
        String lapsed = security.begin(VERA);

        sessions.end(VERA, left);
        sessions.lapse(lapsed);

        assertThat(sessions.all(ANNA)).isEmpty();
        assertThat(security.deeds()).containsExactly(Deed.SIGNED_OUT, Deed.SIGNED_IN, Deed.SIGNED_IN);
    }
}
