package org.tandemswitch.directory;

import org.tandemswitch.parameter.value.Labelled;

/** What stands behind the numbers of an area. */
public enum LineKind implements Labelled {
    FIXED("fixed"),
    MOBILE("mobile"),
    /** Also of a number that is in no area. */
    OTHER("other");

    private final String label;

    LineKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
