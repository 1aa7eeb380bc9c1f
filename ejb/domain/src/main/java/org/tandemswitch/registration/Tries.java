package org.tandemswitch.registration;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Wrong passwords sent in one name from one source, and until when that name is suspended there (AU-01, AU-02).
 *
 * @param last the last wrong response: one that only comes again is the same try; empty for one that no password gives
 */
record Tries(int failed, String last, Optional<Instant> suspendedUntil) {
    static final Tries NONE = new Tries(0, "", Optional.empty());
    private static final int LONGEST_DIGEST = 64;

    boolean isSuspended(Instant now) {
        return suspendedUntil.filter(now::isBefore).isPresent();
    }

    /** Tries during a suspension do not lengthen it; one that has passed is forgotten with what led to it. */
    Tries oneMore(String response, TryLimits limits, Instant now) {
        String said = response.length() > LONGEST_DIGEST ? "" : response.toLowerCase(Locale.ROOT);
        if (isSuspended(now) || !said.isEmpty() && said.equals(last)) {
            return this;
        }
        int count = suspendedUntil.isPresent() ? 1 : failed + 1;
        boolean tooMany = limits.most() > 0 && count >= limits.most();
        return new Tries(count, said, tooMany ? Optional.of(now.plus(limits.suspension())) : Optional.empty());
    }
}
