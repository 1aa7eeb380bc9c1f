package org.tandemswitch.parameter.value;

/** What a list of addresses means (GF-03). */
public enum GeofenceMode implements Labelled {
    IGNORE("Ignore"),
    FORBIDDEN("Forbidden"),
    ALLOW("Allow");

    private final String label;

    GeofenceMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
