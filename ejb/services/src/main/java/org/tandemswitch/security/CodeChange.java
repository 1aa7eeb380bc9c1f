package org.tandemswitch.security;

import java.util.Locale;

/** How a wish to turn the own one-time code on or off was met. */
public enum CodeChange {
    TURNED_ON,
    TURNED_OFF,
    /** Perhaps in another window; nothing was changed. */
    ON_ALREADY,
    /** Or a code that was used already. */
    WRONG_CODE,
    /** Wrong codes too often, nothing was checked. */
    TOO_OFTEN;

    public boolean isDone() {
        return this == TURNED_ON || this == TURNED_OFF;
    }

    /** What to tell the user, in the console's translations. */
    public String messageKey() {
        return "code." + name().toLowerCase(Locale.ROOT);
    }
}
