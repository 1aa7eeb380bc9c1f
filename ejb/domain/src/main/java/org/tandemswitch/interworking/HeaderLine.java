package org.tandemswitch.interworking;

import java.util.regex.Pattern;

/** One header field of a message. It cannot hold a line end, whoever wrote it. */
public record HeaderLine(String name, String value) {
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z.!%*_+`'~-]{1,64}");

    public HeaderLine {
        if (!isName(name) || !isValue(value)) {
            throw new IllegalArgumentException("not a header line");
        }
    }

    public static boolean isName(String text) {
        return TOKEN.matcher(text).matches();
    }

    public static boolean isValue(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
