package org.tandemswitch.directory;

import org.tandemswitch.parameter.value.Labelled;

/** What an account is for. */
public enum AccountKind implements Labelled {
    /** It pays us for calls. */
    GENERAL("general"),
    /** We pay it for calls. */
    CLEARING("clearing");

    private final String label;

    AccountKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
