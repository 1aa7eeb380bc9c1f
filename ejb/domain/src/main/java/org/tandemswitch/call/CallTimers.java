package org.tandemswitch.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.SystemParameters;

/**
 * How long an answered call may last, fixed when the call is admitted (ST-27 to ST-29).
 *
 * @param longest the longest talk, if there is one
 */
public record CallTimers(Optional<Duration> longest) {

    /** No leg has a session timer yet, so every call is counted down. */
    public static CallTimers of(ParameterSet set) {
        return new CallTimers(smallest(
                set.get(SystemParameters.SS_MAX_CALL_DURATION),
                set.get(SipParameters.SS_SIP_NO_TIMER_REINVITE_INTERVAL)));
    }

    /** The smallest cap that is not 0 (ST-28). */
    private static Optional<Duration> smallest(Duration... caps) {
        return Stream.of(caps).filter(cap -> !cap.isZero()).min(Comparator.naturalOrder());
    }
}
