package org.tandemswitch.rate;

/** Up to fifteen digits of a number in one long, from the left, so that longs are in the order of numbers. */
final class Digits {
    private static final int MOST = 15;
    private static final int BITS = 4;

    private Digits() {}

    /** None where there are other signs too, for nobody knows whom they call; a plus before them does not count. */
    static long packed(String number) {
        int from = number.startsWith("+") ? 1 : 0;
        long packed = 0;
        int count = 0;
        for (int i = from; i < number.length(); i++) {
            int code = code(number.charAt(i));
            if (code == 0) {
                return 0;
            }
            if (count < MOST) {
                packed = packed << BITS | code;
                count++;
            }
        }
        return packed << BITS * (MOST - count);
    }

    /** No code is nought, for nought is where digits end. */
    private static int code(char sign) {
        return switch (sign) {
            case '#' -> 1;
            case '*' -> 2;
            default -> sign >= '0' && sign <= '9' ? sign - '0' + 3 : 0;
        };
    }

    static boolean begins(long digits, long prefix) {
        int unused = prefix == 0 ? MOST : Long.numberOfTrailingZeros(prefix) / BITS;
        return (digits & -1L << BITS * unused) == prefix;
    }
}
