package org.tandemswitch.interworking;

/**
 * How a provisional answer reaches the caller.
 *
 * @param repeatsMedia it says once more which media was described before
 * @param reliable it wants to be confirmed
 * @param confirmed the switch confirms it to the called peer, for the caller never will
 */
public record Delivery(int status, boolean repeatsMedia, boolean reliable, boolean confirmed) {
    /** The caller's confirmation is for the switch alone. */
    public boolean isOurs(Heard heard) {
        return reliable && !heard.reliable();
    }
}
