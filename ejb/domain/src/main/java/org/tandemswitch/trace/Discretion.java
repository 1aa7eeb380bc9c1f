package org.tandemswitch.trace;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a story fit for the eyes of others: the digits of who calls whom, and those dialled inside the call, become
 * stars, and what may tell them in other letters is left out. Addresses of machines stay, for without them nothing could
 * be found.
 */
public final class Discretion {
    private static final Pattern USER = Pattern.compile("(?i)(?:sips?:|tel:)([^@;>\\s:\"]{1,128})");
    private static final Pattern NAME = Pattern.compile("\"([^\"\\r\\n]{1,256})\"\\s*<");
    private static final Pattern DIALLED = Pattern.compile("(?im)^signal\\s*=\\s*([0-9*#A-D]+)");
    /** A signed token that names both numbers (RFC 8224), over all lines it is written in. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?im)^((?:identity|y)[ \\t]*:)(?:[^;\\r\\n]++|\\r?\\n[ \\t])*+");

    private static final int SHORTEST = 3;

    private final List<String> numbers;

    /** @param numbers those of the call: they are struck out wherever they stand */
    public Discretion(Collection<String> numbers) {
        this.numbers = numbers.stream()
                .map(number -> number.startsWith("+") ? number.substring(1) : number)
                .filter(number -> number.length() >= SHORTEST && number.chars().anyMatch(Character::isDigit))
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    public Passage of(Passage passage) {
        return passage.saying(of(passage.text()));
    }

    public String of(String text) {
        String known = IDENTITY.matcher(Bodies.readable(text)).replaceAll("$1 ***");
        for (String number : numbers) {
            known = known.replace(number, starred(number));
        }
        StringBuilder rest = new StringBuilder(known);
        Matcher user = USER.matcher(known);
        while (user.find()) {
            if (!isHost(known, user)) {
                rest.replace(user.start(1), user.end(1), starred(user.group(1)));
            }
        }
        strike(NAME.matcher(known), rest);
        strike(DIALLED.matcher(known), rest);
        return rest.toString();
    }

    private static void strike(Matcher found, StringBuilder rest) {
        while (found.find()) {
            rest.replace(found.start(1), found.end(1), starred(found.group(1)));
        }
    }

    /** An address without a user, such as {@code sip:192.0.2.1:5060}. */
    private static boolean isHost(String text, Matcher found) {
        int at = found.end();
        while (at < text.length() && ">\r\n \t,\"".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '@') {
                return false;
            }
            at++;
        }
        return !found.group().regionMatches(true, 0, "tel", 0, 3);
    }

    static String starred(String text) {
        return text.replaceAll("[0-9]", "*");
    }
}
