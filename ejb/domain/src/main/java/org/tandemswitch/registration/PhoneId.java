package org.tandemswitch.registration;

public record PhoneId(long value) {
    /** Stands for a phone that is not stored yet. */
    public static final PhoneId NEW = new PhoneId(0);

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
