package org.tandemswitch.parameter.value;

/** What keeps the way through a NAT open (NK-13). Many NATs mind only what comes from inside: an answer does. */
public enum KeepAliveMode implements Labelled {
    /** The message, byte for byte; nobody answers. */
    MESSAGE("Message"),
    /** Two line ends, to which some phones answer with one (RFC 5626 section 3.5.1). */
    CRLF("CRLF"),
    /** A request every phone answers. */
    OPTIONS("OPTIONS");

    private final String label;

    KeepAliveMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
