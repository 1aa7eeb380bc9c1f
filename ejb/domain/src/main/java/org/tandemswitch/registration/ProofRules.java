package org.tandemswitch.registration;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_CODE;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_REALM;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_TIMEOUT;
import static org.tandemswitch.parameter.SystemParameters.SS_AUTHENTICATION_FAILED_SUSPEND;
import static org.tandemswitch.parameter.SystemParameters.SS_AUTHENTICATION_MAX_RETRY;
import static org.tandemswitch.parameter.SystemParameters.SS_REPLY_UNAUTHORIZED;

import java.time.Duration;
import org.tandemswitch.parameter.ParameterSet;

/**
 * How peers are asked for a proof (AU-01, AU-05, AU-06).
 *
 * @param realm of whoever has no secret made for another
 * @param patience how long a nonce is good
 * @param answersStrangers false when those whose name nobody knows hear nothing
 */
public record ProofRules(int status, String realm, Duration patience, TryLimits tries, boolean answersStrangers) {
    public static ProofRules of(ParameterSet set) {
        return new ProofRules(
                Integer.parseInt(set.get(SS_SIP_AUTHENTICATION_CODE).label()),
                set.get(SS_SIP_AUTHENTICATION_REALM),
                set.get(SS_SIP_AUTHENTICATION_TIMEOUT),
                new TryLimits(set.get(SS_AUTHENTICATION_MAX_RETRY), set.get(SS_AUTHENTICATION_FAILED_SUSPEND)),
                set.get(SS_REPLY_UNAUTHORIZED));
    }
}
