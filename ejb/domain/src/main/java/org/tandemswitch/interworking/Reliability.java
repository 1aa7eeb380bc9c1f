package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** Are provisional answers confirmed on the leg of a peer (100rel, RFC 3262, SI-03)? */
public enum Reliability implements Labelled {
    /** When the other leg wants it so; the two ends confirm each other's answers. */
    END_TO_END("end-to-end"),
    ON("on-this-leg"),
    OFF("never");

    private final String label;

    Reliability(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
