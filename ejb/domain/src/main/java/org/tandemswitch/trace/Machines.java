package org.tandemswitch.trace;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Machines as a message names them. */
final class Machines {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String V4 = BYTE + "(?:\\." + BYTE + "){3}(?!\\w|\\.\\d)";
    private static final String HEX = "[0-9A-Fa-f]{1,4}";
    private static final String SOME = "(?:" + HEX + "(?::" + HEX + "){0,6})?";
    private static final String V6 = "(?:(?:" + HEX + ":){7}" + HEX + "|" + SOME + "::" + SOME + ")(?![\\w:]|\\.\\d)";
    private static final Pattern IP_ADDRESS = Pattern.compile("(?<![\\w.])" + V4 + "|(?<![\\w.:])" + V6);

    private static final String BRACKETED = "\\[[0-9A-Fa-f]*+:[0-9A-Fa-f:.]*+]";
    /** The last part begins with a letter (RFC 3261 section 25.1), so that no number is a name. */
    private static final String NAME = "(?:[\\w-]++\\.)*+[A-Za-z][\\w-]*+";

    private static final Pattern HOST =
            Pattern.compile("(?:" + BRACKETED + "|" + V4 + "|" + NAME + ")(?::\\d{1,5})?(?![\\w.:-])");

    private Machines() {}

    /** Changes all but the IP addresses. */
    static String kept(String text, UnaryOperator<String> others) {
        return Pieces.changed(IP_ADDRESS, text, UnaryOperator.identity(), others);
    }

    /** Where the host and port that begin there end; where they begin if there are none. */
    static int endOfHost(String text, int begin) {
        Matcher host = HOST.matcher(text).region(begin, text.length());
        return host.lookingAt() ? host.end() : begin;
    }
}
