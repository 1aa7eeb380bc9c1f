package org.tandemswitch.call;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One life of a node, from its start to its end. Which life a call belongs to is told by its id and not by a clock, for
 * clocks are set back and records overtake each other.
 */
public record Run(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,40}");

    public Run {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a run");
        }
    }

    public static Optional<Run> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Run(text)) : Optional.empty();
    }

    /** The name that the node had. */
    public String node() {
        int last = value.lastIndexOf('-');
        return last > 0 ? value.substring(0, last) : value;
    }

    CallId call(String number) {
        return new CallId(value + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
