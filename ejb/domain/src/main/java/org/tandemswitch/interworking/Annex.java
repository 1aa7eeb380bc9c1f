package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** What session descriptions to a peer say of an annex of its codec (SI-02). */
public enum Annex implements Labelled {
    PASS("pass"),
    /** In an answer, no where the peer itself said no; else what came. */
    AUTO("auto"),
    YES("yes"),
    NO("no"),
    OMIT("leave-out");

    private final String label;

    Annex(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean changesNothing() {
        return this == PASS;
    }
}
