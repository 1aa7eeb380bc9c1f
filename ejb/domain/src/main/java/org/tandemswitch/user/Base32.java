package org.tandemswitch.user;

/** Bytes as letters that can be read out and typed (RFC 4648 section 6), without padding. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte next : bytes) {
            waiting = (waiting << Byte.SIZE | next & 0xff) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(waiting >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(LETTERS.charAt(waiting << BITS - bits & 31)).toString();
    }

    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int waiting = 0;
        int bits = 0;
        int filled = 0;
        for (char letter : text.toCharArray()) {
            waiting = (waiting << BITS | LETTERS.indexOf(letter)) & 0xffff;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[filled++] = (byte) (waiting >> bits);
            }
        }
        return bytes;
    }
}
