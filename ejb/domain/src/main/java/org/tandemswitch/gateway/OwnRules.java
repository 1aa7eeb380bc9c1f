package org.tandemswitch.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a routing gateway differs from the system parameters (GS-14, TO-07); what is empty follows them, also when they
 * change later.
 *
 * @param invite from INVITE to the first answer of any kind
 * @param trying from 100 to the next progress
 * @param progress from 183 without media description
 * @param progressWithMedia from 183 with media description
 * @param ringing from 180 to the final answer
 * @param resendWaits the wait before each repetition of an unanswered request
 * @param stopAfterMedia is no other gateway tried once this one described its media?
 * @param stopAfterInviteTimeout is no other gateway tried when this one stays silent?
 * @param switchAfterRinging may another gateway be tried after this one has rung?
 * @param stopCodes refusals after which no other gateway is tried
 * @param sessionTimer is it offered a session timer? (ST-23)
 */
public record OwnRules(
        Optional<Duration> invite,
        Optional<Duration> trying,
        Optional<Duration> progress,
        Optional<Duration> progressWithMedia,
        Optional<Duration> ringing,
        Optional<List<Duration>> resendWaits,
        Optional<Boolean> stopAfterMedia,
        Optional<Boolean> stopAfterInviteTimeout,
        boolean switchAfterRinging,
        Set<Integer> stopCodes,
        boolean sessionTimer) {
    public static final OwnRules NONE = new OwnRules(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Set.of(),
            true);

    public OwnRules {
        resendWaits = resendWaits.map(List::copyOf);
        stopCodes = Set.copyOf(stopCodes);
    }
}
