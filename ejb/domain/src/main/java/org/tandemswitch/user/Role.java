package org.tandemswitch.user;

import java.util.Locale;

/** What a user may do. */
public enum Role {
    ADMINISTRATOR;

    /** The name of this role in security constraints and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
