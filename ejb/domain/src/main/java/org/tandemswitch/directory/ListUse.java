package org.tandemswitch.directory;

import org.tandemswitch.parameter.value.Labelled;

/** Whose calls a list of numbers is about. */
public enum ListUse implements Labelled {
    /** Of those who name it. */
    NAMED("named"),
    /** Nobody of them may call, through whomever. */
    NO_CALLERS("no-callers"),
    /** Nobody of them may be called, by whomever. */
    NO_CALLEES("no-callees");

    private final String label;

    ListUse(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
