package org.tandemswitch.security;

import java.util.Locale;

/** How a wish for a new password was met. */
public enum PasswordChange {
    CHANGED,
    WRONG_PASSWORD,
    TOO_SHORT,
    TOO_LONG,
    SAME_AS_BEFORE,
    SAME_AS_NAME,
    /** Too many passwords are being checked at this moment. */
    BUSY,
    /** Too many wrong ones (AU-08). */
    CLOSED;

    public boolean isChanged() {
        return this == CHANGED;
    }

    /** What to tell the user, in the console's translations. */
    public String messageKey() {
        return "password." + name().toLowerCase(Locale.ROOT);
    }
}
