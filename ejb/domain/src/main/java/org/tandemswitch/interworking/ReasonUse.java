package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** Which messages tell a peer by a Reason header why a call ends (SI-04). */
public enum ReasonUse implements Labelled {
    NEVER("never"),
    REFUSALS("refusals"),
    ALWAYS("always");

    private final String label;

    ReasonUse(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
