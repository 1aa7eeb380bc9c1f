package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** Where answers to a neighbour go over UDP (SI-01). */
public enum ReplyAddress implements Labelled {
    AS_ASKED("as-asked"),
    SOURCE("source"),
    SOURCE_WITH_VIA_PORT("source-with-via-port"),
    VIA("via");

    private final String label;

    ReplyAddress(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
