package org.tandemswitch.sip.b2bua;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The session description among the parts of a body (RFC 2046 section 5.1). */
final class Parts {
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;\"]+))");
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?im)^content-type[ \\t]*:[ \\t]*" + Pattern.quote(Bodies.SDP) + "[ \\t]*(?:;|\\r|$)");
    private static final Pattern ENCODED =
            Pattern.compile("(?im)^content-(?:transfer-)?encoding[ \\t]*:[ \\t]*+(?!7bit|8bit|binary|identity)");

    private Parts() {}

    /** @param type of the whole body, with its boundary */
    static Optional<String> description(String content, String type) {
        return boundary(type)
                .flatMap(boundary -> Arrays.stream(("\n" + content).split("\r?\n--" + Pattern.quote(boundary), -1))
                        .skip(1)
                        .flatMap(part -> described(part).stream())
                        .findFirst());
    }

    private static Optional<String> boundary(String type) {
        Matcher matcher = BOUNDARY.matcher(type);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }

    /** The line end before a boundary belongs to the boundary, but the last line of a description needs one. */
    private static Optional<String> described(String part) {
        String[] halves = part.split("\r?\n\r?\n", 2);
        boolean describes = halves.length == 2
                && DESCRIPTION.matcher(halves[0]).find()
                && !ENCODED.matcher(halves[0]).find();
        return describes ? Optional.of(halves[1].endsWith("\n") ? halves[1] : halves[1] + "\r\n") : Optional.empty();
    }
}
