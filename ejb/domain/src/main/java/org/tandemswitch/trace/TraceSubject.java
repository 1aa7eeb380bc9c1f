package org.tandemswitch.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.Mark;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.number.DialString;

/**
 * What is to be traced (DT-01).
 *
 * @param value the name of a gateway, a number (the beginning of one when it ends in {@code *}) or an IP address
 */
public record TraceSubject(Kind kind, String value) {
    private static final int LONGEST = 100;

    /** By what a trace finds its calls and registrations. */
    public enum Kind {
        ALL,
        GATEWAY,
        PHONE,
        NUMBER,
        ADDRESS;

        /** The name of this kind in addresses and translations. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> ofKey(String key) {
            return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    public TraceSubject {
        if (!fits(kind, value)) {
            throw new IllegalArgumentException("nothing to trace");
        }
    }

    /** None when the kind is unknown or the value does not fit it. */
    public static Optional<TraceSubject> parse(String kind, String value) {
        String wanted = value.strip();
        return Kind.ofKey(kind.strip().toLowerCase(Locale.ROOT))
                .filter(known -> fits(known, wanted))
                .map(known -> new TraceSubject(known, known == Kind.ADDRESS ? new IpAddress(wanted).text() : wanted));
    }

    private static boolean fits(Kind kind, String value) {
        return switch (kind) {
            case ALL -> value.isEmpty();
            case GATEWAY -> !value.isBlank() && value.length() <= LONGEST;
            case PHONE, NUMBER -> DialString.parse(beginning(value)).isPresent();
            case ADDRESS -> IpAddress.parse(value).isPresent();
        };
    }

    private static String beginning(String value) {
        return value.endsWith("*") ? value.substring(0, value.length() - 1) : value;
    }

    /** Does the message by itself tell that it is meant? */
    public boolean isIn(Passage passage, List<String> users) {
        return switch (kind) {
            case ALL -> true;
            case GATEWAY -> false;
            case PHONE, NUMBER -> users.stream().anyMatch(this::isNumber);
            case ADDRESS -> passage.remote().address().text().equals(value);
        };
    }

    /** Does the journal tell that the call is meant? */
    public boolean isIn(Mark mark) {
        return kind == Kind.GATEWAY
                && (mark.kind() == Mark.Kind.ARRIVED || mark.kind() == Mark.Kind.INVITED)
                && mark.who().equalsIgnoreCase(value);
    }

    private boolean isNumber(String user) {
        String wanted = bare(value);
        return wanted.endsWith("*")
                ? bare(user).startsWith(wanted.substring(0, wanted.length() - 1))
                : bare(user).equals(wanted);
    }

    /** Some write a number with a plus, and others leave that out. */
    public static String bare(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    @Override
    public String toString() {
        return value.isEmpty() ? kind.key() : kind.key() + " " + value;
    }
}
