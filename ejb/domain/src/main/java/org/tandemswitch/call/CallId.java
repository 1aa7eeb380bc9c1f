package org.tandemswitch.call;

import java.util.regex.Pattern;

/** The switch's own key of a call; it never leaves on the wire as a SIP Call-ID. */
public record CallId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,40}");

    public CallId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a call id");
        }
    }

    /** The run that made it: all but the last part. */
    public Run run() {
        int last = value.lastIndexOf('-');
        return new Run(last > 0 ? value.substring(0, last) : value);
    }

    @Override
    public String toString() {
        return value;
    }
}
