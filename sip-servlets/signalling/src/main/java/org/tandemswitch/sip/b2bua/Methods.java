package org.tandemswitch.sip.b2bua;

/** What the switch offers to every peer. */
public final class Methods {
    public static final String ALLOWED = "INVITE, ACK, CANCEL, BYE, PRACK, UPDATE, INFO, OPTIONS, REGISTER";
    public static final String RELIABLE = "100rel";
    public static final String TIMER = "timer";

    private Methods() {}
}
