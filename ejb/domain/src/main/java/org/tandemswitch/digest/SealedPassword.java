package org.tandemswitch.digest;

/** A password that must be known again to answer another's questions; only whoever has the key can read it. */
public record SealedPassword(String sealed) {
    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "***";
    }
}
