package org.tandemswitch.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The session timer of a leg as an administrator sees it; empty for a leg without one.
 *
 * @param minimum the shortest interval either side takes
 * @param next when the switch refreshes next, or until when the peer must have done so
 */
public record SessionView(
        Optional<Duration> interval,
        Optional<Duration> minimum,
        Optional<Keeper> keeper,
        Optional<Instant> next,
        Optional<RefreshResult> last) {
    public static final SessionView NONE =
            new SessionView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
