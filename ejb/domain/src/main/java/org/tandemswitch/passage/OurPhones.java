package org.tandemswitch.passage;

import org.tandemswitch.parameter.value.Labelled;

/** Whether the calls of a neighbour go to our own phones (C18). */
public enum OurPhones implements Labelled {
    TOO("too"),
    ONLY("only"),
    NEVER("never");

    private final String label;

    OurPhones(String label) {
        this.label = label;
    }

    /** @param ours is it one of our phones that is called? */
    public boolean admit(boolean ours) {
        return this == TOO || (this == ONLY) == ours;
    }

    @Override
    public String label() {
        return label;
    }
}
