package org.tandemswitch.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The answer to a digest challenge (RFC 2617: MD5, with or without qop=auth). */
record Digest(String user, String password) {
    String answer(String challenge, String method, String uri) {
        var realm = field(challenge, "realm");
        var nonce = field(challenge, "nonce");
        var secret = md5(user + ":" + realm + ":" + password);
        var request = md5(method + ":" + uri);
        var common = "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=MD5"
                .formatted(user, realm, nonce, uri);
        var opaque = field(challenge, "opaque");
        var known = opaque.isEmpty() ? common : common + ", opaque=\"" + opaque + "\"";
        if (!field(challenge, "qop").contains("auth")) {
            return known + ", response=\"" + md5(secret + ":" + nonce + ":" + request) + "\"";
        }
        var own = RequestText.token();
        var response = md5(secret + ":" + nonce + ":00000001:" + own + ":auth:" + request);
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

    static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
