package org.tandemswitch.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.SystemParameters;

/**
 * How calls are set up where a gateway has no rules of its own. A plan takes what it needs when it is made, so that a change
 * reaches only later calls (ST-27).
 *
 * @param processing TO-08: from INVITE to ringing or answer, over all gateways tried; zero for no limit
 */
public record SystemRules(LegRules leg, SwitchingRules switching, Duration processing) {
    /** The standard of SS_GATEWAY_SWITCH_STOP_AFTER_RTP_START, which is read as soon as media tells of its first packet. */
    private static final boolean STOP_AFTER_RTP = true;

    public static SystemRules of(ParameterSet set) {
        return new SystemRules(
                new LegRules(
                        new StageLimits(
                                set.get(SipParameters.SS_SIP_TIMEOUT_INVITE),
                                set.get(SipParameters.SS_SIP_TIMEOUT_TRYING),
                                set.get(SipParameters.SS_SIP_TIMEOUT_SESSION_PROGRESS),
                                set.get(SipParameters.SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP),
                                set.get(SipParameters.SS_SIP_TIMEOUT_RINGING)),
                        resendWaits(set),
                        set.get(SipParameters.SS_SIP_STOP_SWITCH_AFTER_SDP),
                        set.get(SipParameters.SS_SIP_USER_AGENT_STOP_SWITCH_AFTER_INVITE_TIMEOUT),
                        false,
                        Set.of(),
                        true,
                        Optional.empty()),
                new SwitchingRules(
                        set.get(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT),
                        STOP_AFTER_RTP,
                        set.get(SystemParameters.SS_GATEWAY_SWITCH_STOP_AFTER_USER_BUSY),
                        set.get(SystemParameters.SS_GATEWAY_SWITCH_LIMIT)),
                set.get(SystemParameters.SS_TIMEOUT_CALL_PROCEEDING));
    }

    /** RS-03, RS-04: as many repetitions as the list has waits, or fewer. */
    private static List<Duration> resendWaits(ParameterSet set) {
        List<Duration> waits = set.get(SipParameters.SS_SIP_RESEND_INTERVAL);
        int most = set.get(SipParameters.SS_SIP_SEND_RETRY).orElse(waits.size());
        return waits.stream().limit(most).toList();
    }

    public LegRules leg(OwnRules own) {
        StageLimits usual = leg.limits();
        return new LegRules(
                new StageLimits(
                        own.invite().orElse(usual.invite()),
                        own.trying().orElse(usual.trying()),
                        own.progress().orElse(usual.progress()),
                        own.progressWithMedia().orElse(usual.progressWithMedia()),
                        own.ringing().orElse(usual.ringing())),
                own.resendWaits().orElse(leg.resendWaits()),
                own.stopAfterMedia().orElse(leg.stopAfterMedia()),
                own.stopAfterInviteTimeout().orElse(leg.stopAfterInviteTimeout()),
                own.switchAfterRinging(),
                own.stopCodes(),
                own.sessionTimer(),
                Optional.empty());
    }

    /** The limit for a client that may have its own. */
    public Optional<Duration> processing(Optional<Duration> own) {
        return Optional.of(own.orElse(processing)).filter(limit -> !limit.isZero());
    }
}
