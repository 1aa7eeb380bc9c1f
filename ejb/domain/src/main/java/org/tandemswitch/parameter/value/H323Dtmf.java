package org.tandemswitch.parameter.value;

/** How DTMF is sent on H.323 legs. */
public enum H323Dtmf implements Labelled {
    AUTO("auto"),
    RFC2833("RFC2833"),
    H245_ALPHANUMERIC("H.245 alphanumeric"),
    H245_SIGNAL("H.245 signal"),
    Q931_KEYPAD("Q.931 keypad"),
    OFF("off");

    private final String label;

    H323Dtmf(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
