package org.tandemswitch.trace;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bodies of a message as far as others may see them. Text and descriptions of media stay, and digits dialled become
 * stars; of all else, such as ISUP (RFC 3204), only the length is told, as nobody here knows where in it a number stands.
 */
final class Bodies {
    /** Of bodies within bodies; nobody needs more. */
    private static final int DEEPEST = 5;

    private static final Predicate<String> READABLE =
            Pattern.compile("(?i)^(?:text/|application/sdp(?![\\w.+-]))").asPredicate();
    private static final Predicate<String> DIALLED =
            Pattern.compile("(?i)^application/dtmf").asPredicate();
    private static final Predicate<String> AS_IT_IS =
            Pattern.compile("(?i)identity|7bit|8bit|binary").asMatchPredicate();
    private static final Pattern BOUNDARY =
            Pattern.compile("(?is)^multipart/.*?;\\s*boundary\\s*=\\s*\"?([^\";\\r\\n]+)");

    private Bodies() {}

    /** The message with what nobody can read left out of its bodies. */
    static String readable(String message) {
        return readable(message, DEEPEST);
    }

    private static String readable(String message, int levels) {
        SipText text = SipText.read(message);
        return message.substring(0, message.length() - text.body().length()) + body(text, levels);
    }

    private static String body(SipText text, int levels) {
        String body = text.body();
        if (body.isBlank()) {
            return body;
        }
        return isAsItIs(text) ? body(text.first("content-type").orElse(""), body, levels) : leftOut(body);
    }

    private static String body(String type, String body, int levels) {
        if (READABLE.test(type)) {
            return body;
        }
        if (DIALLED.test(type)) {
            return Discretion.starred(body);
        }
        return boundary(type)
                .filter(boundary -> levels > 0)
                .map(boundary -> parts(body, "--" + boundary, levels - 1))
                .orElseGet(() -> leftOut(body));
    }

    /** Neither packed nor written in other letters. */
    private static boolean isAsItIs(SipText text) {
        return Stream.of("content-encoding", "e", "content-transfer-encoding")
                .flatMap(key -> text.first(key).stream())
                .allMatch(AS_IT_IS);
    }

    private static Optional<String> boundary(String type) {
        Matcher found = BOUNDARY.matcher(type);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /** Each part begins with its delimiter, which is to it what the start line is to a message. */
    private static String parts(String body, String delimiter, int levels) {
        String line = Pattern.quote(delimiter);
        return Pattern.compile("(?=\\r\\n" + line + ")|(?<!\\r)(?=\\n" + line + ")")
                .splitAsStream(body)
                .map(part -> part.stripLeading().startsWith(delimiter) ? readable(part, levels) : leftOut(part))
                .collect(Collectors.joining());
    }

    private static String leftOut(String body) {
        return "(" + body.length() + " bytes left out)";
    }
}
