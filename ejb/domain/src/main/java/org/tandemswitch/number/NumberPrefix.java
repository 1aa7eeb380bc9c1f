package org.tandemswitch.number;

import java.util.Optional;
import java.util.regex.Pattern;

/** The beginning of a number; the empty prefix fits every number. */
public record NumberPrefix(String digits) implements Comparable<NumberPrefix> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z*#+._-]{0,32}");
    public static final NumberPrefix ANY = new NumberPrefix("");

    public NumberPrefix {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a number prefix");
        }
    }

    public static Optional<NumberPrefix> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new NumberPrefix(text)) : Optional.empty();
    }

    @Override
    public int compareTo(NumberPrefix other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
