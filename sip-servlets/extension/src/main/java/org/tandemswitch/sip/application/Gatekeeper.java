package org.tandemswitch.sip.application;

import java.net.InetAddress;

/**
 * Says who may send the application requests outside a dialog, before they cost a transaction. An application without one
 * is asked by everybody.
 */
public interface Gatekeeper {
    /** The attribute an application may set, and take away, whenever it likes. */
    String ATTRIBUTE = "org.tandemswitch.sip.gatekeeper";

    Reception receive(Visitor visitor);

    /** Where messages go that answer a neighbour at that address, or belong to its calls. */
    default Addressing addressing(InetAddress source, int port) {
        return Addressing.USUAL;
    }

    /** Is this the address of somebody who is always let in? */
    default boolean knows(InetAddress source) {
        return false;
    }

    /** Does anybody get an answer who is not known? */
    default boolean answersStrangers() {
        return true;
    }
}
