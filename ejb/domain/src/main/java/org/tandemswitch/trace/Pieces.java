package org.tandemswitch.trace;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in pieces: those that a pattern finds and those between them. */
final class Pieces {
    private Pieces() {}

    static String changed(Pattern pattern, String text, UnaryOperator<String> found, UnaryOperator<String> between) {
        StringBuilder all = new StringBuilder(text.length());
        Matcher matcher = pattern.matcher(text);
        int at = 0;
        while (matcher.find()) {
            all.append(between.apply(text.substring(at, matcher.start()))).append(found.apply(matcher.group()));
            at = matcher.end();
        }
        return all.append(between.apply(text.substring(at))).toString();
    }
}
