package org.tandemswitch.timer;

import java.time.Duration;
import java.util.Optional;

/**
 * What one message says of the session timer, received or to be sent.
 *
 * @param expires Session-Expires
 * @param minimum Min-SE
 * @param supported {@code timer} in Supported, or in Require of a message received
 * @param required {@code timer} in Require of a message to be sent
 * @param update the Allow header lists UPDATE
 */
public record SessionTerms(
        Optional<Duration> expires,
        Optional<Duration> minimum,
        Optional<Refresher> refresher,
        boolean supported,
        boolean required,
        boolean update) {
    public static final SessionTerms NONE =
            new SessionTerms(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false);

    /** ST-02, D-06. */
    boolean speaksTimer() {
        return supported || expires.isPresent();
    }

    static SessionTerms offer(Duration expires, Duration minimum, Optional<Refresher> refresher) {
        return new SessionTerms(Optional.of(expires), Optional.of(minimum), refresher, true, false, false);
    }

    static SessionTerms answer(Duration expires, Refresher refresher) {
        boolean binding = refresher == Refresher.UAC;
        return new SessionTerms(Optional.of(expires), Optional.empty(), Optional.of(refresher), true, binding, false);
    }
}
