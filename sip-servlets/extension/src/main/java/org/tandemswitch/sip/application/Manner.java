package org.tandemswitch.sip.application;

/**
 * How one leg wants to be spoken to, as an attribute of its SIP session; a session without one is spoken to as usual.
 *
 * @param domain what stands in Via and Contact in place of our address, with its port; empty for the address
 */
public record Manner(Addressing addressing, String domain) {
    public static final String ATTRIBUTE = "org.tandemswitch.sip.manner";

    public static final Manner USUAL = new Manner(Addressing.USUAL, "");
}
