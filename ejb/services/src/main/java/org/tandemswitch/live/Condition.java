package org.tandemswitch.live;

/**
 * How a part of the switch is.
 *
 * @param messageKey what to tell the administrator, in the console's translations
 * @param number a figure that belongs to the message, such as how many records wait
 */
public record Condition(String name, State state, String messageKey, long number) {
    public enum State {
        OK,
        DEGRADED,
        DOWN
    }
}
