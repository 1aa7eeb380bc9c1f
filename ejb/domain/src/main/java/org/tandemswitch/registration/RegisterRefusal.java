package org.tandemswitch.registration;

/** Why a REGISTER is refused, with what its sender is told. */
public enum RegisterRefusal {
    /** A star beside contacts, or without an expiry of zero (RFC 3261 section 10.2.2). */
    STAR_MISUSED(400, "Invalid Contact"),
    /** Older than what is known of the same registration (RFC 3261 section 10.3). */
    OUT_OF_ORDER(400, "Invalid CSeq Number"),
    TOO_MANY_CONTACTS(403, "Too Many Contacts"),
    /** Somebody else is registered, and SS_ENDPOINT_REGISTER_REPLACE is off. */
    ALREADY_REGISTERED(403, "Already Registered");

    private final int status;
    private final String phrase;

    RegisterRefusal(int status, String phrase) {
        this.status = status;
        this.phrase = phrase;
    }

    public int status() {
        return status;
    }

    public String phrase() {
        return phrase;
    }
}
