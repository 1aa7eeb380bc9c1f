package org.tandemswitch.sip.application;

import java.net.InetAddress;
import java.util.Set;

/**
 * Says who may send the application requests outside a dialog, before they cost a transaction. An application without one
 * is asked by everybody.
 */
public interface Gatekeeper {
    /** The attribute an application may set, and take away, whenever it likes. */
    String ATTRIBUTE = "org.tandemswitch.sip.gatekeeper";

    Reception receive(Visitor visitor);

    /**
     * Is everybody answered as the RFCs have it, and told our addresses? While that is so, nobody need be looked up, and no
     * {@link Manner} counts.
     */
    boolean isUsual();

    /** Where messages go that answer this sender of a request outside a dialog, or belong to the dialog it begins. */
    Addressing addressing(Visitor visitor);

    /** The names by which some are told of us, in lower case. */
    Set<String> domains();

    /** Is this the address of somebody who is always let in? */
    boolean knows(InetAddress source);

    /** Does anybody get an answer who is not known? */
    boolean answersStrangers();
}
