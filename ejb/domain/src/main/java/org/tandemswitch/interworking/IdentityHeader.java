package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** What P-Asserted-Identity or P-Preferred-Identity says to a peer (SI-11): nothing, what came in, or the caller's number. */
public enum IdentityHeader implements Labelled {
    NONE("none"),
    PASS("pass"),
    CALLER("caller");

    private final String label;

    IdentityHeader(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
