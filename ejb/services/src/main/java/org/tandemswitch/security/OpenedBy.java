package org.tandemswitch.security;

import org.tandemswitch.user.PasswordHash;

/**
 * What somebody has shown to be let in.
 *
 * @param code a one-time code was shown too
 */
public record OpenedBy(PasswordHash password, boolean code) {
    OpenedBy with(PasswordHash chosen) {
        return new OpenedBy(chosen, code);
    }

    OpenedBy andCode() {
        return new OpenedBy(password, true);
    }

    /** Whoever has shown more than is asked for stays in, such as a code that was turned off since. */
    boolean suffices(OpenedBy asked) {
        return password.equals(asked.password) && (code || !asked.code);
    }
}
