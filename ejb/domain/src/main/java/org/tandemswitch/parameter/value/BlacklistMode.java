package org.tandemswitch.parameter.value;

/** Whose numbers are watched (BL-06). */
public enum BlacklistMode implements Labelled {
    GLOBAL("Global"),
    STANDALONE("Standalone");

    private final String label;

    BlacklistMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
