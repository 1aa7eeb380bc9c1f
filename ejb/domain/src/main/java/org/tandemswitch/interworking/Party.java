package org.tandemswitch.interworking;

import java.util.Optional;
import org.tandemswitch.number.DialString;

/**
 * Somebody as a message names them.
 *
 * @param display the name, without quotes and free of control characters; may be empty
 * @param number the number, if the address has one
 */
public record Party(String display, Optional<DialString> number) {
    public static final Party UNKNOWN = new Party("", Optional.empty());
    /** Behind the name of {@link #ANONYMOUS}. */
    public static final String NOBODYS_HOST = "anonymous.invalid";
    /** RFC 3323 section 4.1.1.3. */
    static final Party ANONYMOUS = new Party("Anonymous", Optional.of(DialString.ANONYMOUS));

    private static final int LONGEST = 128;

    public Party {
        display = clean(display);
    }

    public static Party of(DialString number) {
        return new Party("", Optional.of(number));
    }

    Party named(String other) {
        return new Party(other, number);
    }

    /** Without a number, or with a word in its place that says so. */
    boolean isUnknown() {
        return number.orElse(DialString.ANONYMOUS).value().equalsIgnoreCase(DialString.ANONYMOUS.value());
    }

    /** The name as it stands between quotes. */
    public String quoted() {
        return display.isEmpty() ? "" : '"' + display.replace("\\", "\\\\").replace("\"", "\\\"") + "\" ";
    }

    /** No line ends and the like, whatever somebody wrote; cut where only an attacker goes on. */
    private static String clean(String text) {
        boolean clean = text.length() <= LONGEST && text.chars().noneMatch(Party::isForbidden);
        if (clean) {
            return text.strip();
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(sign -> !isForbidden(sign)).limit(LONGEST).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isForbidden(int sign) {
        return Character.isISOControl(sign)
                || sign == '\u2028'
                || sign == '\u2029'
                || Character.getType(sign) == Character.FORMAT;
    }
}
