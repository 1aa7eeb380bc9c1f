package org.tandemswitch.sip.application;

/** Where messages to a neighbour go that answer it or belong to its calls; over connections they go back the same way. */
public record Addressing(Reply reply, Request request) {
    /** As the RFCs have it. */
    public static final Addressing USUAL = new Addressing(Reply.AS_ASKED, Request.CONTACT);

    /** Where answers go. */
    public enum Reply {
        /** To the port of its Via, or to where the request came from where it says rport (RFC 3261, RFC 3581). */
        AS_ASKED,
        /** To address and port the request came from. */
        SOURCE,
        /** To the address the request came from and the port of its Via. */
        SOURCE_WITH_VIA_PORT,
        /** To the address and port of its Via. */
        VIA
    }

    /** Where requests inside its calls go. */
    public enum Request {
        /** To its Contact. */
        CONTACT,
        /** To address and port its message came from. */
        SOURCE,
        /** To the address its message came from and the port of its Contact. */
        SOURCE_WITH_CONTACT_PORT
    }
}
