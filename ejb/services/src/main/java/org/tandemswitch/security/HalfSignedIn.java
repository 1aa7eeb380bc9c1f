package org.tandemswitch.security;

import java.time.Duration;
import java.time.Instant;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.User;

/**
 * Somebody who has shown the right password and owes a one-time code. Only a sign-in makes it, so whoever hands it back
 * has been through one.
 */
public final class HalfSignedIn {
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final PasswordHash shown;
    private final Instant since;

    HalfSignedIn(User user, Instant since) {
        this.name = user.name();
        this.shown = user.password();
        this.since = since;
    }

    String name() {
        return name;
    }

    /** A password that was replaced meanwhile has opened nothing. */
    boolean isStill(User user, Instant now) {
        return user.password().equals(shown) && now.isBefore(since.plus(PATIENCE));
    }
}
