package org.tandemswitch.interworking;

/**
 * What a caller's INVITE says of provisional answers.
 *
 * @param supports they may be sent reliably
 * @param requires they must be
 * @param media the INVITE describes the caller's media, so that a description in an answer needs no answer itself
 */
public record Offering(boolean supports, boolean requires, boolean media) {
    public boolean reliable() {
        return supports || requires;
    }
}
