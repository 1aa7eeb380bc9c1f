package org.tandemswitch.parameter.value;

/** A speech codec of the voice menus. */
public enum Codec implements Labelled {
    G711A("G.711A"),
    G711U("G.711U"),
    G729("G.729"),
    G723("G.723");

    private final String label;

    Codec(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
