package org.tandemswitch.routing;

import java.util.Locale;
import org.tandemswitch.capacity.Shortage;

/** Whether a vendor may have a call, or why not (RT-01). */
public enum Verdict {
    CHOSEN,
    LOCKED,
    ACCOUNT,
    /** RT-04 */
    SHORTER_PREFIX,
    GROUP,
    CALLER,
    CALLEE,
    PAIR,
    HOURS,
    /** RT-05: it has no price for the number. */
    NO_RATE,
    TOO_DEAR,
    NO_PROFIT,
    /** It has a name that was looked up and not found. */
    NO_ADDRESS,
    OFFLINE,
    NO_LINE,
    SHARED_LINES,
    TOO_FAST,
    CALLER_POOL,
    EMPTY_POOL,
    REWRITING;

    /** Its name in records and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Is the vendor one for such calls, even if it cannot have this one? */
    boolean isMeant() {
        return switch (this) {
            case CHOSEN, NO_ADDRESS, OFFLINE, NO_LINE, SHARED_LINES, TOO_FAST, CALLER_POOL, REWRITING -> true;
            case LOCKED,
                    ACCOUNT,
                    SHORTER_PREFIX,
                    GROUP,
                    CALLER,
                    CALLEE,
                    PAIR,
                    HOURS,
                    NO_RATE,
                    TOO_DEAR,
                    NO_PROFIT,
                    EMPTY_POOL -> false;
        };
    }

    /** Can nobody ask it now? */
    public boolean isOutOfReach() {
        return this == NO_ADDRESS || this == OFFLINE;
    }

    /** Is it its price that keeps it away? */
    public boolean isOfPrice() {
        return this == NO_RATE || this == TOO_DEAR || this == NO_PROFIT;
    }

    /** Would it take the call if it had fewer of them? */
    public boolean isFull() {
        return this == NO_LINE || this == SHARED_LINES || this == TOO_FAST || this == CALLER_POOL;
    }

    static Verdict of(Shortage shortage) {
        return switch (shortage) {
            case LINES -> NO_LINE;
            case PACE -> TOO_FAST;
            case SHARED_LINES -> SHARED_LINES;
        };
    }

    static Verdict ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
