package org.tandemswitch.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one gateway of a plan is treated: its own rules, and the system's where it has none (GS-14, TO-07).
 *
 * @param resendWaits the wait before each repetition of an unanswered request over UDP (RS-01)
 * @param stopAfterMedia GS-04
 * @param stopAfterInviteTimeout GS-07
 * @param switchAfterRinging GS-08
 * @param stopCodes GS-03
 * @param sessionTimer ST-23
 * @param patience how long others are tried before this one comes next (RT-09); none for one that waits for its turn
 */
public record LegRules(
        StageLimits limits,
        List<Duration> resendWaits,
        boolean stopAfterMedia,
        boolean stopAfterInviteTimeout,
        boolean switchAfterRinging,
        Set<Integer> stopCodes,
        boolean sessionTimer,
        Optional<Duration> patience) {
    public LegRules {
        resendWaits = List.copyOf(resendWaits);
        stopCodes = Set.copyOf(stopCodes);
    }

    /** The same rules for a peer that may have a session timer, or may not. */
    public LegRules timed(boolean allowed) {
        return allowed == sessionTimer
                ? this
                : new LegRules(
                        limits,
                        resendWaits,
                        stopAfterMedia,
                        stopAfterInviteTimeout,
                        switchAfterRinging,
                        stopCodes,
                        allowed,
                        patience);
    }

    /** The same rules for a vendor that comes next when others were tried for so long. */
    public LegRules patient(Optional<Duration> limit) {
        return limit.equals(patience)
                ? this
                : new LegRules(
                        limits,
                        resendWaits,
                        stopAfterMedia,
                        stopAfterInviteTimeout,
                        switchAfterRinging,
                        stopCodes,
                        sessionTimer,
                        limit);
    }
}
