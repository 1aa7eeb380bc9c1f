package org.tandemswitch.parameter.value;

/** The Privacy header of outgoing calls. */
public enum PrivacyMode implements Labelled {
    NONE("none"),
    PASSTHROUGH("passthrough"),
    ID("id"),
    /** The header with the word none: the caller is known to want no privacy. */
    NONE_VALUE("none-value");

    private final String label;

    PrivacyMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
