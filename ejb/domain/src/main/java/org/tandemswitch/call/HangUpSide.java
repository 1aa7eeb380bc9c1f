package org.tandemswitch.call;

/** Who ended the call. */
public enum HangUpSide {
    CALLER,
    CALLEE,
    SERVER;

    public static HangUpSide of(Side side) {
        return side == Side.CALLER ? CALLER : CALLEE;
    }
}
