package org.tandemswitch.call;

/** The two legs of a call, seen from the switch. */
public enum Side {
    CALLER,
    CALLEE;

    public Side opposite() {
        return this == CALLER ? CALLEE : CALLER;
    }
}
