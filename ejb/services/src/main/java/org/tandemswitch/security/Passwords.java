package org.tandemswitch.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.tandemswitch.user.PasswordHash;

/** Hashes passwords by PBKDF2 with HMAC-SHA256; the iterations and the salt stand in the hash. */
final class Passwords {
    static final int ITERATIONS = 210_000;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final int LETTERS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(String.join(
                "$", SCHEME, Integer.toString(ITERATIONS), text(salt), text(derive(password, salt, ITERATIONS))));
    }

    static boolean matches(String password, PasswordHash hash) {
        String[] parts = hash.text().split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** Something nobody guesses, at least that long, easy to type: no letters that look alike. */
    static String random(int shortest) {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LETTERS || password.length() < shortest; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return password.toString();
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("PBKDF2 is part of every JDK", missing);
        } finally {
            spec.clearPassword();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
