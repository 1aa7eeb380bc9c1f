package org.tandemswitch.directory;

import org.tandemswitch.parameter.value.Labelled;

/** How far a call goes; whoever may call that far may call nearer too. */
public enum CallLevel implements Labelled {
    /** To our own phones. */
    IN_NET("in-net"),
    LOCAL("local"),
    DOMESTIC("domestic"),
    INTERNATIONAL("international");

    private final String label;

    CallLevel(String label) {
        this.label = label;
    }

    public boolean reaches(CallLevel far) {
        return compareTo(far) >= 0;
    }

    @Override
    public String label() {
        return label;
    }
}
