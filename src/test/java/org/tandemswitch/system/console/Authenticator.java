package org.tandemswitch.system.console;

import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone, by RFC 6238 and nothing of ours. */
record Authenticator(String secret) {
    private static final int HALF_MINUTE = 30;
    private static final Duration TO_TYPE = Duration.ofSeconds(8);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static Authenticator scanned(String uri) {
        return new Authenticator(URI.create(uri).getQuery().replaceAll("(?:.*&)?secret=([A-Z2-7]+).*", "$1"));
    }

    /** What it shows so many half minutes from now. */
    String code(int away) {
        long step = Instant.now().getEpochSecond() / HALF_MINUTE + away;
        byte[] hash = hash(step);
        int offset = hash[19] & 15;
        int number = new BigInteger(Arrays.copyOfRange(hash, offset, offset + 4)).intValue() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** A code of the half minute before is good until this one ends, and it has to be typed first. */
    static void awaitEarlyInHalfMinute() {
        await().atMost(Duration.ofSeconds(HALF_MINUTE))
                .until(() -> Instant.now().getEpochSecond() % HALF_MINUTE < HALF_MINUTE - TO_TYPE.toSeconds());
    }

    private byte[] hash(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            return mac.doFinal(bytes(BigInteger.valueOf(step), 8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] key() {
        BigInteger number = secret.chars()
                .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, next) -> all.shiftLeft(5).or(next));
        return bytes(number, 20);
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[length - 1 - i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}
