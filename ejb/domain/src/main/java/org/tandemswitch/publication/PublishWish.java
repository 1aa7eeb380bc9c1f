package org.tandemswitch.publication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PUBLISH says.
 *
 * @param event the event package
 * @param tags the publications it is about (SIP-If-Match)
 * @param expires how long it is to count, as it stands there
 * @param type of the body, with parameters perhaps
 */
public record PublishWish(
        String event, List<String> tags, Optional<String> expires, Optional<String> type, String body) {
    public static final String EVENT = "gateway-load";
    public static final String TYPE = "text/plain";

    private static final Pattern LOAD = Pattern.compile("(?mi)^load:[ \t]*(\\d{1,2}|100)[ \t]*\r?$");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

    public PublishWish {
        tags = List.copyOf(tags);
    }

    boolean isOfLoad() {
        return firstWord(event).equals(EVENT);
    }

    boolean isReadable() {
        return body.isEmpty()
                || type.filter(told -> firstWord(told).equals(TYPE)).isPresent();
    }

    boolean refreshes() {
        return body.isEmpty() && !tags.isEmpty();
    }

    /** The line {@code load: N} of the body; whatever else stands there is for others. */
    OptionalInt load() {
        Matcher found = LOAD.matcher(body);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** Empty where it says nothing that could be understood. */
    Optional<Long> seconds() {
        return expires.map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(Long::valueOf);
    }

    private static String firstWord(String value) {
        return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
