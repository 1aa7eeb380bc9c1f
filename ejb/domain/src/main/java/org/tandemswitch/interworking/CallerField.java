package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** Where a client writes the number of the caller (SI-13). */
public enum CallerField implements Labelled {
    FROM("from"),
    REMOTE_PARTY_ID("remote-party-id"),
    DISPLAY("display"),
    ASSERTED("asserted"),
    PREFERRED("preferred");

    private final String label;

    CallerField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
