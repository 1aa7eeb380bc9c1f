package org.tandemswitch.interworking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemswitch.number.DialString;

/**
 * One value of a header that names an address (RFC 3261 section 20.10): display name, URI and parameters. Reading is as
 * lenient as it can be; what cannot be read has no number.
 */
public record NameAddress(String display, String uri, Map<String, String> parameters) {
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

    public NameAddress {
        parameters = Map.copyOf(parameters);
    }

    /** The values of a header that may stand in one line or in several. */
    public static List<NameAddress> all(List<String> lines) {
        return lines.stream()
                .flatMap(line -> split(line, ',').stream())
                .filter(value -> !value.isBlank())
                .map(NameAddress::parse)
                .toList();
    }

    public static NameAddress parse(String value) {
        String text = value.strip();
        int open = outside(text, '<');
        int close = open < 0 ? -1 : text.indexOf('>', open);
        if (close < 0) {
            List<String> parts = split(text, ';');
            return new NameAddress("", parts.get(0).strip(), parameters(parts));
        }
        return new NameAddress(
                unquoted(text.substring(0, open).strip()),
                text.substring(open + 1, close).strip(),
                parameters(split(text.substring(close + 1), ';')));
    }

    public Party party() {
        return new Party(display, number());
    }

    /** The user part of a SIP URI without its own parameters, or the digits of a telephone URI. */
    public Optional<DialString> number() {
        int colon = uri.indexOf(':');
        String scheme = colon < 0 ? "" : uri.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = uri.substring(colon + 1);
        return switch (scheme) {
            case "tel" -> DialString.parse(before(rest, ";"));
            case "sip", "sips" -> rest.indexOf('@') < 0 ? Optional.empty() : DialString.parse(user(rest));
            default -> Optional.empty();
        };
    }

    private static String user(String rest) {
        return unescaped(before(before(rest.substring(0, rest.indexOf('@')), ";"), ":"));
    }

    /** Signs beyond ASCII stay apart; no number has them. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
    }

    /** A parameter of the URI itself, such as the cause of RFC 4458. */
    Optional<String> uriParameter(String name) {
        String afterHost = uri.substring(uri.indexOf('@') + 1);
        return Optional.ofNullable(
                parameters(split(before(afterHost, "?"), ';')).get(name));
    }

    /** A header that the URI brings along, such as the Privacy of RFC 7044, which may escape the sign between the two. */
    Optional<String> uriHeader(String name) {
        String start = name + "=";
        int question = uri.indexOf('?', uri.indexOf('@') + 1);
        return question < 0
                ? Optional.empty()
                : Arrays.stream(uri.substring(question + 1).split("&", -1))
                        .map(NameAddress::unescaped)
                        .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                        .map(header -> header.substring(start.length()))
                        .findFirst();
    }

    /** Is the number not for everybody (RFC 5806, and Remote-Party-ID before it)? */
    boolean withholdsNumber() {
        return withholds("full") || withholds("uri");
    }

    /** Is the name alone not for everybody? */
    boolean withholdsName() {
        return withholds("name");
    }

    private boolean withholds(String what) {
        return Arrays.stream(parameters.getOrDefault("privacy", "").split(",", -1))
                .anyMatch(word -> before(word, "-").strip().equalsIgnoreCase(what));
    }

    /** A name in quotes, or a bare one. */
    public static String unquoted(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || !text.endsWith("\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 1; at < text.length() - 1; at++) {
            boolean escapes = text.charAt(at) == '\\' && at + 1 < text.length() - 1;
            plain.append(text.charAt(escapes ? ++at : at));
        }
        return plain.toString();
    }

    private static Map<String, String> parameters(List<String> parts) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String name =
                    (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : unquoted(part.substring(equals + 1).strip());
            parameters.putIfAbsent(name, value);
        }
        return parameters;
    }

    /** Takes a text apart at each sign that stands neither in quotes nor in angle brackets; at least one part. */
    static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        for (int at = outside(rest, sign); at >= 0; at = outside(rest, sign)) {
            parts.add(rest.substring(0, at));
            rest = rest.substring(at + 1);
        }
        parts.add(rest);
        return parts;
    }

    private static int outside(String text, char sign) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (!quoted && !bracketed && here == sign) {
                return at;
            }
            if (quoted && here == '\\') {
                at++;
            } else if (here == '"' && !bracketed) {
                quoted = !quoted;
            } else if (!quoted) {
                bracketed = here == '<' || bracketed && here != '>';
            }
        }
        return -1;
    }

    private static String before(String text, String end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
