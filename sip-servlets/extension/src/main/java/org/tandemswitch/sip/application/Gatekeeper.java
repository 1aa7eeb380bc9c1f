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
    Addressing addressing(InetAddress source, int port);

    /** Is this the address of somebody who is always let in? */
    boolean knows(InetAddress source);

    /** Does anybody get an answer who is not known? */
    boolean answersStrangers();
}
