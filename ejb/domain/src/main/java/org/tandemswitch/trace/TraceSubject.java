package org.tandemswitch.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.Mark;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.number.Beginning;
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
        value = normal(kind, value);
    }

    /** None when the kind is unknown or the value does not fit it. */
    public static Optional<TraceSubject> parse(String kind, String value) {
        String wanted = value.strip();
        return Kind.ofKey(kind.strip().toLowerCase(Locale.ROOT))
                .filter(known -> fits(known, wanted))
                .map(known -> new TraceSubject(known, wanted));
    }

    private static boolean fits(Kind kind, String value) {
        return switch (kind) {
            case ALL -> value.isEmpty();
            case GATEWAY -> !value.isBlank() && value.length() <= LONGEST;
            case PHONE, NUMBER -> DialString.parse(beginning(value)).isPresent();
            case ADDRESS -> IpAddress.parse(value).isPresent();
        };
    }

    /** However it is spelt: messages spell it in other ways. */
    private static String normal(Kind kind, String value) {
        return switch (kind) {
            case ALL, GATEWAY -> value;
            case PHONE, NUMBER -> number(value);
            case ADDRESS -> new IpAddress(value).text();
        };
    }

    private static String number(String value) {
        String number = DialString.parse(beginning(value)).orElseThrow().value();
        return value.endsWith("*") ? number + "*" : number;
    }

    private static String beginning(String value) {
        return value.endsWith("*") ? value.substring(0, value.length() - 1) : value;
    }

    /**
     * Does the message by itself tell that it is meant?
     *
     * @param numbers those of the message, see {@link SipText#numbers}
     */
    public boolean isIn(Passage passage, List<String> numbers) {
        return switch (kind) {
            case ALL -> true;
            case GATEWAY -> false;
            case PHONE, NUMBER -> numbers.stream().anyMatch(this::isNumber);
            case ADDRESS -> passage.remote().address().text().equals(value);
        };
    }

    /** Does the journal tell that the call is meant? */
    public boolean isIn(Mark mark) {
        return kind == Kind.GATEWAY
                && (mark.kind() == Mark.Kind.ARRIVED || mark.kind() == Mark.Kind.INVITED)
                && mark.who().equalsIgnoreCase(value);
    }

    private boolean isNumber(String number) {
        String wanted = Beginning.bare(value);
        return wanted.endsWith("*")
                ? Beginning.bare(number).startsWith(beginning(wanted))
                : Beginning.bare(number).equals(wanted);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? kind.key() : kind.key() + " " + value;
    }
}
