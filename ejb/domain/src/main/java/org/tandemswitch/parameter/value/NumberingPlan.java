package org.tandemswitch.parameter.value;

/** The numbering plan of Q.931. */
public enum NumberingPlan implements Labelled {
    UNKNOWN("UnknownPlan(0)"),
    ISDN("ISDN(1)"),
    DATA("Data(3)"),
    TELEX("Telex(4)"),
    NATIONAL("National(8)"),
    PRIVATE("Private(9)"),
    RESERVED("Reserved(15)");

    private final String label;

    NumberingPlan(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
