package org.tandemswitch.user;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a user's authenticator and the switch both know and make one-time codes of (US-02): a code of six digits for each
 * half minute, by RFC 6238 over RFC 4226 with SHA-1, the one choice that every authenticator understands.
 *
 * @param letters the secret in base32
 */
public record OneTimeSecret(String letters) {
    /** As long as the hash, which RFC 4226 section 4 recommends. */
    public static final int BYTES = 20;

    public static final int DIGITS = 6;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String HMAC = "HmacSHA1";
    private static final int ALL_CODES = 1_000_000;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{32}");

    public OneTimeSecret {
        if (!FORM.matcher(letters).matches()) {
            throw new IllegalArgumentException("not a secret for one-time codes");
        }
    }

    public static OneTimeSecret of(byte[] random) {
        return new OneTimeSecret(Base32.encode(random));
    }

    public static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step (RFC 4226 section 5.3). */
    public String code(long step) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        String digits = Integer.toString(number % ALL_CODES);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /**
     * The step that this is the code of, if it is that of the present or the one before or after: clocks differ and people
     * take their time (RFC 6238 section 5.2). Blanks between the digits, as authenticators show them, do not matter.
     */
    public OptionalLong stepOf(String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step -> MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), code))
                .findFirst();
    }

    /** What an authenticator reads from a picture, or opens as a link. */
    public String uri(String issuer, String account) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account)
                + "?secret=" + letters
                + "&issuer=" + escaped(issuer)
                + "&algorithm=SHA1&digits=" + DIGITS
                + "&period=" + STEP.toSeconds();
    }

    private byte[] hash(byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base32.decode(letters), HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC with SHA-1 is part of every JDK", missing);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "***";
    }
}
