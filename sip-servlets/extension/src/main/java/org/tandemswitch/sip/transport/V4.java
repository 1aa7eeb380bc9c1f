package org.tandemswitch.sip.transport;

/** Reads IPv4 addresses as they are written. A message has several of them, so nothing is made for it. */
final class V4 {
    /** That was no address. */
    static final long NONE = -1;

    private static final int OCTETS = 4;
    private static final int MOST_DIGITS = 3;
    private static final int HIGHEST = 255;

    private V4() {}

    /** @return its 32 bits */
    static long of(String text) {
        long address = 0;
        int octets = 0;
        int octet = 0;
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char next = i < text.length() ? text.charAt(i) : '.';
            if (next == '.') {
                if (digits == 0 || octets == OCTETS) {
                    return NONE;
                }
                address = address << Byte.SIZE | octet;
                octets++;
                octet = 0;
                digits = 0;
            } else {
                octet = 10 * octet + next - '0';
                digits++;
                if (next < '0' || next > '9' || digits > MOST_DIGITS || octet > HIGHEST) {
                    return NONE;
                }
            }
        }
        return octets == OCTETS ? address : NONE;
    }
}
