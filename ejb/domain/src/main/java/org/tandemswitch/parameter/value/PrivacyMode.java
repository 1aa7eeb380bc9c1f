package org.tandemswitch.parameter.value;

/** The Privacy header of outgoing calls. */
public enum PrivacyMode implements Labelled {
    NONE("none"),
    PASSTHROUGH("passthrough"),
    ID("id");

    private final String label;

    PrivacyMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
