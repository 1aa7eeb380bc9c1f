package org.tandemswitch.routing;

import java.util.Locale;

/** Whether a vendor may have a call, or why not (RT-01). */
public enum Verdict {
    CHOSEN,
    LOCKED,
    /** RT-04 */
    SHORTER_PREFIX,
    GROUP,
    CALLER,
    CALLEE,
    HOURS,
    OFFLINE,
    NO_LINE,
    TOO_FAST,
    REWRITING;

    /** Its name in records and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Is the vendor one for such calls, even if it cannot have this one? */
    boolean isMeant() {
        return switch (this) {
            case CHOSEN, OFFLINE, NO_LINE, TOO_FAST, REWRITING -> true;
            case LOCKED, SHORTER_PREFIX, GROUP, CALLER, CALLEE, HOURS -> false;
        };
    }

    /** Would it take the call if it had fewer of them? */
    public boolean isFull() {
        return this == NO_LINE || this == TOO_FAST;
    }

    static Verdict ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
