package org.tandemswitch.user;

import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param mustChange the password was given by someone else and has to be replaced before anything else is done
 */
public record User(String name, PasswordHash password, boolean mustChange, Set<Role> roles) {
    public User {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("not a user name");
        }
        roles = Set.copyOf(roles);
    }

    /** The same user with a password of their own choice. */
    public User withOwn(PasswordHash chosen) {
        return new User(name, chosen, false, roles);
    }
}
