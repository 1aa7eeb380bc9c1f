package org.tandemswitch.parameter.value;

/** Which number the target of a transfer or forward sees (TR-05). */
public enum ShownNumber implements Labelled {
    ORIGINAL("original"),
    OWN("own");

    private final String label;

    ShownNumber(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
