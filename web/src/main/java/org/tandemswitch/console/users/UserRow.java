package org.tandemswitch.console.users;

import org.tandemswitch.user.User;

/**
 * A user as a row.
 *
 * @param withCode the sign-in asks for a one-time code
 */
public record UserRow(User user, boolean withCode) {
    public String name() {
        return user.name();
    }

    public Given given() {
        return new Given(user.grants(), user.restrictions());
    }

    public boolean locked() {
        return user.restrictions().locked();
    }

    /** What keeps the user out at the moment, in colours and in the console's translations. */
    public String state() {
        if (locked()) {
            return "locked";
        }
        if (given().isExpired()) {
            return "expired";
        }
        return user.mustChange() ? "invited" : "open";
    }
}
