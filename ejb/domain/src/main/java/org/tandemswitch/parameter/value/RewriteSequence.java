package org.tandemswitch.parameter.value;

/** How numbers are taken from a pool (CP-02). */
public enum RewriteSequence implements Labelled {
    RANDOM("Random"),
    ROUND_ROBIN("Round robin");

    private final String label;

    RewriteSequence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
