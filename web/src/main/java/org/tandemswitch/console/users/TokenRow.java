package org.tandemswitch.console.users;

import org.tandemswitch.token.Token;

/** A token as a row. */
public record TokenRow(Token token) {
    public String name() {
        return token.name();
    }

    public Given given() {
        return new Given(token.grants(), token.restrictions());
    }

    /** In colours and in the console's translations. */
    public String state() {
        return given().isExpired() ? "expired" : "open";
    }
}
