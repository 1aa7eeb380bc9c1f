package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** How a peer is told that a call was forwarded (SI-08). */
public enum ForwardSignal implements Labelled {
    NONE("none"),
    DIVERSION("diversion"),
    HISTORY("history-info"),
    BOTH("both");

    private final String label;

    ForwardSignal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
