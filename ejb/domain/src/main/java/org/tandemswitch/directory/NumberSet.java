package org.tandemswitch.directory;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tandemswitch.number.DialString;

/** Very many numbers in little space: eight bytes for one of up to 18 digits. */
public final class NumberSet {
    public static final NumberSet EMPTY = new NumberSet(new long[0], new String[0]);
    private static final int MOST_DIGITS = 18;

    private final long[] digits;
    private final String[] others;

    private NumberSet(long[] digits, String[] others) {
        this.digits = digits;
        this.others = others;
    }

    public static NumberSet of(Stream<DialString> numbers) {
        Building building = new Building();
        numbers.forEach(building::add);
        return building.done();
    }

    public int size() {
        return digits.length + others.length;
    }

    /** With its plus or without. */
    public boolean contains(DialString number) {
        return has(number.value()) || !number.digits().equals(number.value()) && has(number.digits());
    }

    private boolean has(String text) {
        return isPlain(text) ? Arrays.binarySearch(digits, packed(text)) >= 0 : Arrays.binarySearch(others, text) >= 0;
    }

    /** One of them, by its place. */
    public DialString at(int place) {
        return place < digits.length
                ? new DialString(Long.toString(digits[place]).substring(1))
                : new DialString(others[place - digits.length]);
    }

    /** A number for a number: the same one for the same, and another one for another as far as there are so many. */
    public static long idOf(DialString number) {
        String text = number.value();
        return isPlain(text)
                ? packed(text)
                : -1 - (text.chars().asLongStream().reduce(7, (hash, sign) -> 1_000_003 * hash + sign) >>> 1);
    }

    private static boolean isPlain(String text) {
        return text.length() <= MOST_DIGITS && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** With a one before it, so that zeros at the beginning count. */
    private static long packed(String text) {
        return Long.parseLong("1" + text);
    }

    private static final class Building {
        private long[] digits = new long[16];
        private int count;
        private final TreeSet<String> others = new TreeSet<>();

        void add(DialString number) {
            String text = number.value();
            if (!isPlain(text)) {
                others.add(text);
                return;
            }
            if (count == digits.length) {
                digits = Arrays.copyOf(digits, 2 * count);
            }
            digits[count] = packed(text);
            count++;
        }

        NumberSet done() {
            long[] sorted = Arrays.stream(digits, 0, count).sorted().distinct().toArray();
            return new NumberSet(sorted, others.toArray(String[]::new));
        }
    }
}
