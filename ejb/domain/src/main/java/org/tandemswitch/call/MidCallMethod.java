package org.tandemswitch.call;

/** Requests inside a call that pass from one leg to the other. */
public enum MidCallMethod {
    INVITE,
    UPDATE,
    INFO,
    PRACK
}
