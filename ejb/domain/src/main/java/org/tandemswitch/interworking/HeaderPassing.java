package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** Which headers that mean nothing to the switch a peer gets from the other side (SI-10). */
public enum HeaderPassing implements Labelled {
    NONE("none"),
    LISTED("listed"),
    ALL("all");

    private final String label;

    HeaderPassing(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
