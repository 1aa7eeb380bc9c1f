package org.tandemswitch.number;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a caller dialled or shows: a number or a name, as the user part of a SIP address tells it. */
public record DialString(String value) {
    public static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z*#+._-]{1," + LONGEST + "}");
    private static final Pattern NUMBER = Pattern.compile("[0-9*#+().-]+");
    private static final Pattern SEPARATOR = Pattern.compile("[().-]");
    public static final DialString ANONYMOUS = new DialString("anonymous");

    public DialString {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a dial string");
        }
    }

    /** A number however it is spelt: what parts its digits for the eye says nothing (RFC 3966 section 5.1.1). */
    public static Optional<DialString> parse(String text) {
        return exactly(NUMBER.matcher(text).matches() ? SEPARATOR.matcher(text).replaceAll("") : text);
    }

    /** A name that only looks like a number. */
    public static Optional<DialString> exactly(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DialString(text)) : Optional.empty();
    }

    /** Without the plus of an international number, which some write and others leave out. */
    public String digits() {
        return Beginning.bare(value);
    }

    /** As it stands in an address: of its signs only one is not allowed there (RFC 3261 section 25.1). */
    public String escaped() {
        return value.replace("#", "%23");
    }

    public boolean startsWith(NumberPrefix prefix) {
        return value.startsWith(prefix.digits());
    }

    @Override
    public String toString() {
        return value;
    }
}
