package org.tandemswitch.token;

import java.util.regex.Pattern;
import org.tandemswitch.digest.DigestAlgorithm;

/**
 * What a secret is recognised by: its SHA-256 in hexadecimal digits. It needs neither salt nor many rounds, as nobody
 * guesses 256 bits.
 */
public record TokenHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not the hash of a token");
        }
    }

    static TokenHash of(TokenSecret secret) {
        return new TokenHash(DigestAlgorithm.SHA_256.hex(secret.text()));
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "***";
    }
}
