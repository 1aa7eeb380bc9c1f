package org.tandemswitch.parameter.value;

/** The type of number of Q.931. */
public enum NumberType implements Labelled {
    UNKNOWN("UnknownType(0)"),
    INTERNATIONAL("International(1)"),
    NATIONAL("National(2)"),
    NETWORK("NetworkSpecific(3)"),
    SUBSCRIBER("Subscriber(4)"),
    ABBREVIATED("Abbreviated(6)"),
    RESERVED("Reserved(7)");

    private final String label;

    NumberType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
