package org.tandemswitch.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The answer to a wish to create something, kept for whoever did not hear it and asks again.
 *
 * @param caller who asked
 * @param key by which they know the wish, chosen by them
 * @param fingerprint of what they asked for
 * @param id what was created; 0 as long as it is not yet
 * @param mark how it was when it was created
 * @param answer what was told of it then
 */
public record KeptCreate(
        String caller, String key, String fingerprint, long id, String mark, String answer, Instant askedAt) {
    public static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    public KeptCreate {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a key");
        }
    }

    /** Asked for, and not created yet. */
    public static KeptCreate begun(String caller, String key, String fingerprint, Instant now) {
        return new KeptCreate(caller, key, fingerprint, 0, "", "", now);
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    public KeptCreate done(long created, String itsMark, String told) {
        return new KeptCreate(caller, key, fingerprint, created, itsMark, told, askedAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(askedAt.plus(KEPT));
    }
}
