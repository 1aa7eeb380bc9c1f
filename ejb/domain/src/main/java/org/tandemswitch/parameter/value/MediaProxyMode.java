package org.tandemswitch.parameter.value;

/** When media runs through the switch (MP-01, MP-02); 0 and 1 are the old way to write OFF and ON (MP-05). */
public enum MediaProxyMode implements Labelled {
    OFF("OFF"),
    ON("ON"),
    AUTO("AUTO"),
    MUST_ON("MUST ON");

    private final String label;

    MediaProxyMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean isAlso(String text) {
        return (this == OFF && text.equals("0")) || (this == ON && text.equals("1"));
    }
}
