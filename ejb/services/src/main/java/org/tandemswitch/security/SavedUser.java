package org.tandemswitch.security;

import java.util.Optional;
import org.tandemswitch.user.User;

/**
 * A user as it is stored now.
 *
 * @param password the one that was made for a new user, to be shown once
 */
public record SavedUser(User user, Optional<String> password) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SavedUser[" + user.name() + "]";
    }
}
