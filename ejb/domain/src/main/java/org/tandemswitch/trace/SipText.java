package org.tandemswitch.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tandemswitch.interworking.NameAddress;
import org.tandemswitch.number.DialString;

/**
 * A message read leniently, as it was sent: every line is kept in its order and spelling, whatever is wrong with it.
 *
 * @param body everything behind the empty line
 */
public record SipText(String startLine, List<Field> fields, String body) {
    private static final Map<String, String> COMPACT = Map.of(
            "i", "call-id",
            "f", "from",
            "t", "to",
            "v", "via",
            "m", "contact",
            "c", "content-type",
            "l", "content-length",
            "s", "subject",
            "k", "supported",
            "x", "session-expires");
    private static final String VERSION = "SIP/2.0 ";
    /** A user part that is read as it stands, as most are. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z*#+_]*+");

    /** One header field; a folded one keeps its folds in the value. */
    public record Field(String name, String value) {
        /** The long name in lower case. */
        public String key() {
            String lower = name.strip().toLowerCase(Locale.ROOT);
            return COMPACT.getOrDefault(lower, lower);
        }

        public String line() {
            return name + ":" + value;
        }
    }

    public SipText {
        fields = List.copyOf(fields);
    }

    public static SipText read(String message) {
        int end = endOfHead(message);
        String head = message.substring(0, end);
        String body = message.substring(bodyAfter(message, end));
        List<Field> fields = new ArrayList<>();
        String start = "";
        StringBuilder line = new StringBuilder();
        for (String piece : lines(head)) {
            if (start.isEmpty()) {
                start = piece;
            } else if (!piece.isEmpty() && isBlank(piece.charAt(0))) {
                line.append("\r\n").append(piece);
            } else {
                add(line, fields);
                line.setLength(0);
                line.append(piece);
            }
        }
        add(line, fields);
        return new SipText(start, fields, body);
    }

    private static List<String> lines(String head) {
        List<String> lines = new ArrayList<>(32);
        int begin = 0;
        for (int end = head.indexOf('\n'); end >= 0; end = head.indexOf('\n', begin)) {
            boolean both = end > begin && head.charAt(end - 1) == '\r';
            lines.add(head.substring(begin, both ? end - 1 : end));
            begin = end + 1;
        }
        lines.add(head.substring(begin));
        return lines;
    }

    private static int endOfHead(String message) {
        int strict = message.indexOf("\r\n\r\n");
        int lax = message.indexOf("\n\n");
        if (strict < 0) {
            return lax < 0 ? message.length() : lax;
        }
        return lax < 0 ? strict : Math.min(strict, lax);
    }

    private static int bodyAfter(String message, int end) {
        if (end == message.length()) {
            return end;
        }
        return end + (message.startsWith("\r\n", end) ? 4 : 2);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static void add(CharSequence line, List<Field> fields) {
        String text = line.toString();
        int colon = text.indexOf(':');
        if (!text.isEmpty()) {
            fields.add(
                    colon < 0 ? new Field(text, "") : new Field(text.substring(0, colon), text.substring(colon + 1)));
        }
    }

    public Optional<String> first(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(field -> field.value().strip())
                .findFirst();
    }

    public String callId() {
        return first("call-id").orElse("");
    }

    public boolean isResponse() {
        return startLine.startsWith(VERSION);
    }

    public int status() {
        String digits = isResponse() ? startLine.substring(VERSION.length()).strip() : "";
        return digits.matches("[1-6]\\d\\d( .*)?") ? Integer.parseInt(digits.substring(0, 3)) : 0;
    }

    /** Of a request its own, of a response that of its request. */
    public String method() {
        return isResponse()
                ? first("cseq")
                        .map(value -> value.replaceFirst("^\\d+\\s+", ""))
                        .orElse("")
                : startLine.split(" ", 2)[0];
    }

    /** What a ladder writes beside the arrow. */
    public String title() {
        return isResponse() ? startLine.substring(VERSION.length()) : method();
    }

    /** The user parts of the addresses that say who calls whom. */
    public List<String> users() {
        List<String> users = new ArrayList<>(3);
        first("from").ifPresent(value -> users.add(user(value)));
        first("to").ifPresent(value -> users.add(user(value)));
        if (!isResponse()) {
            users.add(user(startLine));
        }
        return users;
    }

    /** The same as they are compared: escapes undone, and numbers without what parts their digits for the eye. */
    public List<String> numbers() {
        return users().stream().map(SipText::number).toList();
    }

    private static String number(String user) {
        return PLAIN.matcher(user).matches()
                ? user
                : new NameAddress("", "sip:" + user + "@", Map.of())
                        .number()
                        .map(DialString::value)
                        .orElse(user);
    }

    /** The part of the first SIP or telephone address before its host and parameters. */
    static String user(String value) {
        int scheme = value.indexOf("sip:");
        int begin = scheme < 0 ? value.indexOf("sips:") : scheme;
        if (begin < 0) {
            int telephone = value.indexOf("tel:");
            return telephone < 0 ? "" : until(value, telephone + 4, ";> \t");
        }
        int at = value.indexOf('@', begin);
        int first = value.indexOf(':', begin) + 1;
        return at < 0 ? "" : until(value.substring(0, at + 1), first, ";:@");
    }

    private static String until(String value, int begin, String ends) {
        int end = begin;
        while (end < value.length() && ends.indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(begin, end);
    }
}
