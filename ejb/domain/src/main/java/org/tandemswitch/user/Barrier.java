package org.tandemswitch.user;

import java.util.Locale;

/** Why somebody who knows the password stays outside nevertheless (US-02). */
public enum Barrier {
    LOCKED,
    EXPIRED,
    /** The address is none of those the user may come from. */
    ELSEWHERE;

    /** The name of this barrier in translations and in the system log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
