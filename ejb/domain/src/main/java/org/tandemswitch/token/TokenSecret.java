package org.tandemswitch.token;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a program shows: a prefix by which it is recognised wherever it leaks to, and 256 bits of chance. */
public record TokenSecret(String text) {
    public static final int BYTES = 32;
    private static final String PREFIX = "tandem_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    public TokenSecret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the secret of a token");
        }
    }

    public static TokenSecret of(byte[] random) {
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public static Optional<TokenSecret> parse(String shown) {
        return FORM.matcher(shown).matches() ? Optional.of(new TokenSecret(shown)) : Optional.empty();
    }

    public TokenHash hash() {
        return TokenHash.of(this);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "***";
    }
}
