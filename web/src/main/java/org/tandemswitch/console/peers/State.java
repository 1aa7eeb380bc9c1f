package org.tandemswitch.console.peers;

import java.util.Locale;

/** What one may be at this moment, and be looked for by. */
public enum State {
    OPEN,
    LOCKED,
    /** It gets no calls for a while, because it said so or is silent. */
    RESTING,
    /** It has a name that is not found. */
    LOST,
    REGISTERED,
    UNREGISTERED,
    /** Somebody refers to it. */
    USED,
    UNUSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
