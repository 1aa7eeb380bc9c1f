package org.tandemswitch.platform;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_RETRY;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_USER_AGENT_EXPIRE;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_USER_AGENT_RETRY_DELAY;

import java.time.Duration;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterSet;

/**
 * How the switch registers elsewhere.
 *
 * @param wish the lifetime to ask for; empty to take what is granted
 * @param retry how long to wait after a failure
 * @param questions how many in a row are answered before that counts as one
 */
public record EnrolmentRules(Optional<Duration> wish, Duration retry, int questions) {
    public static EnrolmentRules of(ParameterSet set) {
        return new EnrolmentRules(
                set.get(SS_SIP_USER_AGENT_EXPIRE),
                set.get(SS_SIP_USER_AGENT_RETRY_DELAY),
                set.get(SS_SIP_AUTHENTICATION_RETRY));
    }
}
