package org.tandemswitch.number;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a caller dialled or shows: a number or a name, as it stands in the user part of a SIP address. */
public record DialString(String value) {
    public static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z*#+._-]{1," + LONGEST + "}");
    public static final DialString ANONYMOUS = new DialString("anonymous");

    public DialString {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a dial string");
        }
    }

    public static Optional<DialString> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DialString(text)) : Optional.empty();
    }

    public boolean startsWith(NumberPrefix prefix) {
        return value.startsWith(prefix.digits());
    }

    @Override
    public String toString() {
        return value;
    }
}
