package org.tandemswitch.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The answer to a digest challenge (RFC 7616: SHA-256 or MD5, with or without qop=auth).
 *
 * @param only the one algorithm this phone knows; empty when it knows both
 */
record Digest(String user, String password, String only) {
    private static final String USUAL = "MD5";
    private static final Set<String> KNOWN = Set.of("SHA-256", USUAL);

    Digest(String user, String password) {
        this(user, password, "");
    }

    /** Answers the topmost challenge with an algorithm it knows (RFC 8760 section 2.4). */
    String answer(List<String> challenges, String method, String uri) {
        return challenges.stream()
                .filter(challenge -> knows(algorithm(challenge)))
                .findFirst()
                .map(challenge -> answer(challenge, method, uri))
                .orElseThrow(() -> new IllegalStateException("no challenge this phone knows: " + challenges));
    }

    private boolean knows(String algorithm) {
        return only.isEmpty() ? KNOWN.contains(algorithm) : only.equals(algorithm);
    }

    private static String algorithm(String challenge) {
        var told = field(challenge, "algorithm");
        return told.isEmpty() ? USUAL : told;
    }

    String answer(String challenge, String method, String uri) {
        var realm = field(challenge, "realm");
        var nonce = field(challenge, "nonce");
        var algorithm = algorithm(challenge);
        var secret = hex(algorithm, user + ":" + realm + ":" + password);
        var request = hex(algorithm, method + ":" + uri);
        var common = "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=%s"
                .formatted(user, realm, nonce, uri, algorithm);
        var opaque = field(challenge, "opaque");
        var known = opaque.isEmpty() ? common : common + ", opaque=\"" + opaque + "\"";
        if (!field(challenge, "qop").contains("auth")) {
            return known + ", response=\"" + hex(algorithm, secret + ":" + nonce + ":" + request) + "\"";
        }
        var own = RequestText.token();
        var response = hex(algorithm, secret + ":" + nonce + ":00000001:" + own + ":auth:" + request);
        return known + ", qop=auth, nc=00000001, cnonce=\"" + own + "\", response=\"" + response + "\"";
    }

    static String field(String header, String name) {
        var found = Pattern.compile("(?i)\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]+))")
                .matcher(header);
        if (!found.find()) {
            return "";
        }
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    static String hex(String algorithm, String text) {
        try {
            var digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
