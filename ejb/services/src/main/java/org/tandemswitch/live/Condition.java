package org.tandemswitch.live;

import java.util.Locale;

/**
 * How a part of the switch is.
 *
 * @param messageKey what to tell the administrator, in the console's translations
 * @param number a figure that belongs to the message, such as how many records wait
 * @param all how many there are of what is counted, where the message tells that
 */
public record Condition(String name, State state, String messageKey, long number, long all) {
    public enum State {
        OK,
        DEGRADED,
        DOWN
    }

    /** One whose message needs a single figure. */
    public Condition(String name, State state, String messageKey, long number) {
        this(name, state, messageKey, number, 0);
    }

    /** So many of all have trouble. */
    public static Condition troubled(String name, long number, long all) {
        State state = number == 0 ? State.OK : State.DEGRADED;
        return new Condition(name, state, "health." + name + "." + state.name().toLowerCase(Locale.ROOT), number, all);
    }
}
