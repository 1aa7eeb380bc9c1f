package org.tandemswitch.sip.application;

/**
 * Says who may send the application requests outside a dialog, before they cost a transaction. An application without one
 * is asked by everybody.
 */
public interface Gatekeeper {
    /** The attribute an application may set, and take away, whenever it likes. */
    String ATTRIBUTE = "org.tandemswitch.sip.gatekeeper";

    Reception receive(Visitor visitor);
}
