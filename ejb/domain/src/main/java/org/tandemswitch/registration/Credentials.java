package org.tandemswitch.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemswitch.digest.DigestAlgorithm;
import org.tandemswitch.digest.DigestSecret;

/**
 * What a peer answers to a challenge (RFC 7616 section 3.4). The digest URI is taken as it is told: proxies on the way may
 * have rewritten the request's own (RFC 3261 section 22.4).
 *
 * @param count how often the peer says it has used the nonce, as the eight hex digits of {@code nc}
 */
public record Credentials(
        String username,
        String realm,
        String nonce,
        String uri,
        DigestAlgorithm algorithm,
        String count,
        String cnonce,
        String response) {
    private static final Pattern FIELD =
            Pattern.compile("([A-Za-z][\\w-]*+)\\s*+=\\s*+(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s,\"]++))");
    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{8}");
    private static final List<String> NEEDED =
            List.of("username", "realm", "nonce", "uri", "response", "nc", "cnonce", "qop");
    private static final String SCHEME = "digest ";

    /** Empty for another scheme, for fields that are missing or told twice, and for ways of digesting never offered. */
    public static Optional<Credentials> read(String header) {
        String text = header.strip();
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return fields(text.substring(SCHEME.length())).flatMap(Credentials::of);
    }

    private static Optional<Map<String, String>> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            String value =
                    found.group(2) == null ? found.group(3) : found.group(2).replaceAll("\\\\(.)", "$1");
            if (fields.put(found.group(1).toLowerCase(Locale.ROOT), value) != null) {
                return Optional.empty();
            }
        }
        return fields.keySet().containsAll(NEEDED) ? Optional.of(fields) : Optional.empty();
    }

    private static Optional<Credentials> of(Map<String, String> fields) {
        UnaryOperator<String> field = name -> fields.getOrDefault(name, "");
        if (!field.apply("qop").equalsIgnoreCase("auth")
                || !COUNT.matcher(field.apply("nc")).matches()) {
            return Optional.empty();
        }
        return DigestAlgorithm.of(fields.getOrDefault("algorithm", "MD5"))
                .map(algorithm -> new Credentials(
                        field.apply("username"),
                        field.apply("realm"),
                        field.apply("nonce"),
                        field.apply("uri"),
                        algorithm,
                        field.apply("nc"),
                        field.apply("cnonce"),
                        field.apply("response")));
    }

    long counted() {
        return Long.parseLong(count, 16);
    }

    /** Was this made by somebody who knows the password? Takes the same time whatever is wrong. */
    boolean prove(DigestSecret secret, String method) {
        String request = algorithm.hex(method + ":" + uri);
        String expected = algorithm.hex(String.join(":", secret.ha1(algorithm), nonce, count, cnonce, "auth", request));
        boolean same = MessageDigest.isEqual(
                expected.getBytes(US_ASCII), response.toLowerCase(Locale.ROOT).getBytes(US_ASCII));
        return same && realm.equals(secret.realm());
    }
}
