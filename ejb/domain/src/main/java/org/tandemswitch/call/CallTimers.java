package org.tandemswitch.call;

import java.time.Duration;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.SystemParameters;

/**
 * How long each stage of a call may last, fixed when the call is admitted (TO-01 to TO-04, ST-29).
 *
 * @param invite from INVITE to the first answer of any kind
 * @param trying from 100 to the next progress
 * @param progress from 183 without media description
 * @param progressWithMedia from 183 with media description
 * @param ringing from 180 to the final answer
 * @param longest the longest talk, if there is one
 */
public record CallTimers(
        Duration invite,
        Duration trying,
        Duration progress,
        Duration progressWithMedia,
        Duration ringing,
        Optional<Duration> longest) {

    public static CallTimers of(ParameterSet set) {
        return new CallTimers(
                set.get(SipParameters.SS_SIP_TIMEOUT_INVITE),
                set.get(SipParameters.SS_SIP_TIMEOUT_TRYING),
                set.get(SipParameters.SS_SIP_TIMEOUT_SESSION_PROGRESS),
                set.get(SipParameters.SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP),
                set.get(SipParameters.SS_SIP_TIMEOUT_RINGING),
                Optional.of(set.get(SystemParameters.SS_MAX_CALL_DURATION)).filter(longest -> !longest.isZero()));
    }
}
