package org.tandemswitch.trace;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes out of a message what would let its reader sign in or listen (DT-03): everything in credentials that is not
 * known to be harmless, keys of media, passwords in addresses. Each character becomes a star, so that all lengths stay.
 */
public final class Secrets {
    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "proxy-authorization", "authentication-info", "proxy-authentication-info");
    private static final Set<String> HARMLESS =
            Set.of("username", "realm", "uri", "algorithm", "qop", "nc", "opaque", "nextnonce");
    private static final String DIGEST = "digest";
    /** The keys of media that are one word: RFC 4567, RFC 8839 section 5.4, RFC 4566 section 5.12. */
    private static final List<String> KEYS = List.of("a=key-mgmt:", "a=ice-pwd:", "k=");
    /** An address up to what is neither of its user nor of its password; in both a comma may stand. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)sips?:((?:[^@<>\" \\t,\\r\\n]++|,(?!sips?:))*+)");
    /** Of a digest, wherever it stands. */
    private static final Pattern RESPONSE = Pattern.compile("(?i)response[ \\t]*=[ \\t]*\"?([0-9a-f]{32,})");

    private final StringBuilder text;

    private Secrets(String text) {
        this.text = new StringBuilder(text);
    }

    public static String masked(String message) {
        return new Secrets(message).strike();
    }

    private String strike() {
        int line = 0;
        while (line < text.length()) {
            int end = endOfField(line);
            strikeLine(line, end);
            line = nextLine(end);
        }
        strikePasswords();
        Matcher response = RESPONSE.matcher(text);
        while (response.find()) {
            strike(response.start(1), response.end(1));
        }
        return text.toString();
    }

    /** Head and body alike: a body may hold a message, and a broken message may end its head too early. */
    private void strikeLine(int begin, int end) {
        int colon = colon(begin, end);
        String name = colon < 0 ? "" : text.substring(begin, colon).strip().toLowerCase(Locale.ROOT);
        if (CREDENTIALS.contains(name)) {
            strikeCredentials(colon + 1, end, name.endsWith("info"));
        } else {
            strikeKey(begin, end);
        }
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    /** A field goes on in every line that begins with a blank. */
    private int endOfField(int from) {
        int end = endOfLine(from);
        int next = nextLine(end);
        while (end > from && next < text.length() && isBlank(text.charAt(next))) {
            end = endOfLine(next);
            next = nextLine(end);
        }
        return end;
    }

    private int nextLine(int end) {
        int next = end < text.length() && text.charAt(end) == '\r' ? end + 1 : end;
        return next < text.length() && text.charAt(next) == '\n' ? next + 1 : Math.max(next, end + 1);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** {@code sip:user:password@host}, RFC 3261 section 19.1.1. */
    private void strikePasswords() {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            int end = address.end();
            int colon = colon(address.start(1), end);
            if (end < text.length() && text.charAt(end) == '@' && colon >= 0) {
                strike(colon + 1, end);
            }
        }
    }

    /** Looked for no further than that, or a message made for it would keep us busy. */
    private int colon(int begin, int end) {
        int at = begin;
        while (at < end && text.charAt(at) != ':') {
            at++;
        }
        return at < end ? at : -1;
    }

    private void strikeCredentials(int begin, int end, boolean schemeless) {
        int at = skipBlanks(begin, end);
        int word = at;
        while (word < end && !isSpace(text.charAt(word))) {
            word++;
        }
        boolean digest = text.substring(at, word).equalsIgnoreCase(DIGEST);
        if (schemeless || digest) {
            strikeParameters(digest ? word : at, end);
        } else {
            strike(word, end);
        }
    }

    private void strikeParameters(int begin, int end) {
        int at = begin;
        while (at < end) {
            int stop = endOfParameter(at, end);
            strikeParameter(at, stop);
            at = stop + 1;
        }
    }

    /** The next comma outside quotes. */
    private int endOfParameter(int begin, int end) {
        boolean quoted = false;
        for (int at = begin; at < end; at++) {
            char character = text.charAt(at);
            if (quoted && character == '\\') {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                return at;
            }
        }
        return end;
    }

    private void strikeParameter(int begin, int end) {
        int sign = text.indexOf("=", begin);
        if (sign < 0 || sign >= end) {
            strike(begin, end);
            return;
        }
        String name = text.substring(begin, sign).strip().toLowerCase(Locale.ROOT);
        if (!HARMLESS.contains(name) || !isOneValue(sign + 1, end)) {
            strike(sign + 1, end);
        }
    }

    /** A word or one quoted text: whatever else stands there may be a secret that lost its comma. */
    private boolean isOneValue(int begin, int end) {
        String value = text.substring(begin, end).strip();
        return value.matches("[^\\s\"=]*+|\"(?:[^\"\\\\]|\\\\.)*+\"");
    }

    private int skipBlanks(int begin, int end) {
        int at = begin;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char character) {
        return isBlank(character) || character == '\r' || character == '\n';
    }

    /** In a description of media; the key of RFC 4568 stands behind what it is for. */
    private void strikeKey(int begin, int end) {
        if (end - begin < 2 || text.charAt(begin + 1) != '=') {
            return;
        }
        String line = text.substring(begin, end).toLowerCase(Locale.ROOT);
        if (line.startsWith("a=crypto:")) {
            int inline = line.indexOf("inline:");
            strike(inline < 0 ? begin + "a=crypto:".length() : begin + inline + "inline:".length(), end);
        }
        KEYS.stream().filter(line::startsWith).forEach(key -> strike(begin + key.length(), end));
    }

    private void strike(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (!isSpace(text.charAt(at)) && text.charAt(at) != '"') {
                text.setCharAt(at, '*');
            }
        }
    }
}
