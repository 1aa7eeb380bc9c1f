package org.tandemswitch.publication;

import java.time.Instant;

/**
 * A load that counts until its time is over.
 *
 * @param tag by which its publisher names it (RFC 3903 section 11.3.1)
 * @param load of a hundred
 */
public record Publication(String tag, int load, Instant until) {
    private static final int FULL = 100;

    public Publication {
        if (load < 0 || load > FULL) {
            throw new IllegalArgumentException("not a load");
        }
    }

    public boolean counts(Instant now) {
        return now.isBefore(until);
    }

    /** Whoever says so gets no calls. */
    public boolean isFull(Instant now) {
        return load == FULL && counts(now);
    }
}
