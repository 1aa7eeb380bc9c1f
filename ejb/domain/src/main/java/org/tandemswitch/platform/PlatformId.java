package org.tandemswitch.platform;

public record PlatformId(long value) {
    /** Of a platform that is not stored yet. */
    public static final PlatformId NEW = new PlatformId(0);

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
