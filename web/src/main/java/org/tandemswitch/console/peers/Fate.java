package org.tandemswitch.console.peers;

import java.util.Locale;

/** What will become, or has become, of a wish; in the order in which it is told. */
public enum Fate {
    REFUSED,
    NEW,
    CHANGED,
    REMOVED,
    DONE,
    UNCHANGED;

    boolean isToDo() {
        return this == NEW || this == CHANGED || this == REMOVED;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
