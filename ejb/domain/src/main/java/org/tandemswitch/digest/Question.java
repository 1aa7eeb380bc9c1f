package org.tandemswitch.digest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a platform asks before it believes us (RFC 7616 section 3.3).
 *
 * @param header the header field that carries the answer
 * @param opaque to be told back as it is
 * @param counted whether it wants to know how often its nonce was used (qop=auth)
 */
public record Question(
        String header, String realm, String nonce, String opaque, DigestAlgorithm algorithm, boolean counted) {
    private static final Pattern FIELD =
            Pattern.compile("([A-Za-z][\\w-]*+)\\s*+=\\s*+(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s,\"]++))");
    private static final String SCHEME = "digest ";

    /** The first one that can be answered, as the asking side puts what it likes best first (RFC 8760 section 2.4). */
    public static Optional<Question> first(String answerHeader, List<String> questions) {
        return questions.stream()
                .map(question -> read(answerHeader, question))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Question> read(String header, String question) {
        String text = question.strip();
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        Map<String, String> fields = fields(text.substring(SCHEME.length()));
        String qop = fields.getOrDefault("qop", "");
        if (!fields.containsKey("realm") || !fields.containsKey("nonce") || !(qop.isEmpty() || offersAuth(qop))) {
            return Optional.empty();
        }
        return DigestAlgorithm.of(fields.getOrDefault("algorithm", "MD5"))
                .map(algorithm -> new Question(
                        header,
                        fields.getOrDefault("realm", ""),
                        fields.getOrDefault("nonce", ""),
                        fields.getOrDefault("opaque", ""),
                        algorithm,
                        !qop.isEmpty()));
    }

    private static boolean offersAuth(String qop) {
        return List.of(qop.toLowerCase(Locale.ROOT).split("[,\\s]+")).contains("auth");
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            String value =
                    found.group(2) == null ? found.group(3) : found.group(2).replaceAll("\\\\(.)", "$1");
            fields.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
        }
        return fields;
    }

    /**
     * May this be answered? Somebody who asks in another realm than the one he was given might only want to hear what we say.
     *
     * @param expected empty for any
     */
    public boolean isIn(Optional<String> expected) {
        return expected.filter(one -> !one.equals(realm)).isEmpty();
    }

    /**
     * The value of the Authorization header.
     *
     * @param use how often the nonce was used, this time included
     * @param cnonce any text nobody can foresee
     */
    public String answer(String user, String password, String method, String uri, int use, String cnonce) {
        String secret = algorithm.hex(user + ":" + realm + ":" + password);
        String request = algorithm.hex(method + ":" + uri);
        String count = String.format(Locale.ROOT, "%08x", use);
        String response = counted
                ? algorithm.hex(String.join(":", secret, nonce, count, cnonce, "auth", request))
                : algorithm.hex(secret + ":" + nonce + ":" + request);
        StringBuilder value = new StringBuilder("Digest username=").append(quoted(user));
        value.append(", realm=").append(quoted(realm));
        value.append(", nonce=").append(quoted(nonce));
        value.append(", uri=").append(quoted(uri));
        value.append(", algorithm=").append(algorithm.token());
        value.append(", response=").append(quoted(response));
        if (!opaque.isEmpty()) {
            value.append(", opaque=").append(quoted(opaque));
        }
        if (counted) {
            value.append(", qop=auth, nc=").append(count).append(", cnonce=").append(quoted(cnonce));
        }
        return value.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\"\\\\]", "\\\\$0") + '"';
    }
}
