package org.tandemswitch.call;

/** Requests inside a call that pass from one leg to the other. */
public enum MidCallMethod {
    INVITE,
    UPDATE,
    INFO,
    PRACK;

    /** A request that also refreshes the session of the leg it is on. */
    boolean refreshes() {
        return this == INVITE || this == UPDATE;
    }
}
