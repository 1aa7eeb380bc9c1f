package org.tandemswitch.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords sent in one name from one source, and until when that name is suspended there (AU-01, AU-02).
 *
 * @param last a hash of the last wrong response: one that only comes again is the same try
 */
record Tries(int failed, int last, Optional<Instant> suspendedUntil) {
    static final Tries NONE = new Tries(0, 0, Optional.empty());

    boolean isSuspended(Instant now) {
        return suspendedUntil.filter(now::isBefore).isPresent();
    }

    /** Tries during a suspension do not lengthen it; one that has passed is forgotten with what led to it. */
    Tries oneMore(String response, TryLimits limits, Instant now) {
        if (isSuspended(now) || failed > 0 && last == response.hashCode()) {
            return this;
        }
        int count = suspendedUntil.isPresent() ? 1 : failed + 1;
        boolean tooMany = limits.most() > 0 && count >= limits.most();
        return new Tries(
                count, response.hashCode(), tooMany ? Optional.of(now.plus(limits.suspension())) : Optional.empty());
    }
}
