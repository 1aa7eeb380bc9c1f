package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** Where a client writes the number that is called (SI-13). */
public enum CalleeField implements Labelled {
    REQUEST("request"),
    TO("to"),
    DIVERSION("diversion");

    private final String label;

    CalleeField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
