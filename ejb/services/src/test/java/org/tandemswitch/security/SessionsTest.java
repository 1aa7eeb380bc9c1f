package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.security.Security.ANNA;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.user.Role;

final class SessionsTest {
    private static final Actor VERA = new Actor("vera", "192.0.2.9", Role.VIEWER.rights());

    private final Security security = new Security(Path.of("none"));
    private final Sessions sessions = security.sessions;

    @Test
    @DisplayName("US-02 who is signed in is listed with address and browser")
    void lists_who_is_signed_in() {
        sessions.begin(VERA, "Chromium on Linux");

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
        String key = sessions.begin(VERA, "");

        assertThat(sessions.revoke(ANNA, key)).isTrue();
        assertThat(sessions.isOpen(VERA, key)).isFalse();
        assertThat(sessions.revoke(ANNA, key)).isFalse();
        assertThat(security.deeds()).containsExactly(Deed.SESSION_REVOKED, Deed.SIGNED_IN);
        assertThat(security.newest().subject()).isEqualTo("vera");
    }

    @Test
    void session_belongs_to_one_user() {
        String key = sessions.begin(VERA, "");

        assertThat(sessions.isOpen(VERA, key)).isTrue();
        assertThat(sessions.isOpen(ANNA, key)).isFalse();
    }

    @Test
    void leaving_is_logged_and_lapsing_is_not() {
        String left = sessions.begin(VERA, "");
        String lapsed = sessions.begin(VERA, "");

        sessions.end(VERA, left);
        sessions.lapse(lapsed);

        assertThat(sessions.all(ANNA)).isEmpty();
        assertThat(security.deeds()).containsExactly(Deed.SIGNED_OUT, Deed.SIGNED_IN, Deed.SIGNED_IN);
    }
}
