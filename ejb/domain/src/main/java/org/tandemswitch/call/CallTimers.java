package org.tandemswitch.call;

import java.time.Duration;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.SystemParameters;

/**
 * How long an answered call may last, fixed when the call is admitted (ST-27 to ST-29).
 *
 * @param longest the longest talk, if there is one
 */
public record CallTimers(Optional<Duration> longest) {

    public static CallTimers of(ParameterSet set) {
        return new CallTimers(
                Optional.of(set.get(SystemParameters.SS_MAX_CALL_DURATION)).filter(longest -> !longest.isZero()));
    }
}
