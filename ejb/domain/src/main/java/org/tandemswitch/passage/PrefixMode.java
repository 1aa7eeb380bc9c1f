package org.tandemswitch.passage;

import org.tandemswitch.parameter.value.Labelled;

/** Are vendors with a shorter prefix tried after this one (RT-04)? */
public enum PrefixMode implements Labelled {
    CONTINUE("continue"),
    TERMINATE("terminate");

    private final String label;

    PrefixMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
