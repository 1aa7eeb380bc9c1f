package org.tandemswitch.parameter;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_PERIOD;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NO_TIMER_REINVITE_INTERVAL;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_RESEND_INTERVAL;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_SEND_RETRY;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_SESSION_MIN_SE;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_SESSION_TTL;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_SESSION_UPDATE_SEGMENT;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_TIMEOUT_INVITE;
import static org.tandemswitch.parameter.SystemParameters.SS_ENDPOINT_EXPIRE;
import static org.tandemswitch.parameter.SystemParameters.SS_ENDPOINT_NAT_EXPIRE;
import static org.tandemswitch.parameter.SystemParameters.SS_MAX_CALL_DURATION;
import static org.tandemswitch.parameter.SystemParameters.SS_MEDIA_PROXY_PORT_RANGE;
import static org.tandemswitch.parameter.SystemParameters.SS_SIPPORT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.value.Complaint;
import org.tandemswitch.parameter.value.PortRange;

/** What must or should hold between parameters. */
public final class ParameterRules {
    private static final Duration LEAST_SESSION = Duration.ofSeconds(90);

    private static final List<Rule> RULES = List.of(
            ParameterRules::keepAliveBeforeExpiry,
            ParameterRules::keepAliveOftenEnough,
            ParameterRules::hangUpBeforeRefresh,
            ParameterRules::countdownLongEnough,
            ParameterRules::sessionLongEnough,
            ParameterRules::sessionAboveItsLeast,
            ParameterRules::someCallsEnd,
            ParameterRules::resendsReached,
            ParameterRules::resendsAsMany,
            ParameterRules::natExpiresFirst,
            ParameterRules::mediaBesideSignalling,
            ParameterRules::mediaBesideControl);

    private ParameterRules() {}

    @FunctionalInterface
    private interface Rule {
        Optional<Finding> look(ParameterSet set);
    }

    public static List<Finding> findings(ParameterSet set) {
        return RULES.stream().flatMap(rule -> rule.look(set).stream()).toList();
    }

    /** NK-10. */
    private static Optional<Finding> keepAliveBeforeExpiry(ParameterSet set) {
        return refuseIf(
                set.get(SS_SIP_NAT_KEEP_ALIVE_PERIOD).compareTo(set.get(SS_ENDPOINT_NAT_EXPIRE)) >= 0,
                "parameter.rule.keepalive.expiry",
                SS_SIP_NAT_KEEP_ALIVE_PERIOD,
                SS_ENDPOINT_NAT_EXPIRE);
    }

    /** NK-10. */
    private static Optional<Finding> keepAliveOftenEnough(ParameterSet set) {
        Duration period = set.get(SS_SIP_NAT_KEEP_ALIVE_PERIOD);
        Duration expiry = set.get(SS_ENDPOINT_NAT_EXPIRE);
        return warnIf(
                period.compareTo(expiry) < 0 && period.multipliedBy(5).compareTo(expiry) > 0,
                "parameter.rule.keepalive.often",
                SS_SIP_NAT_KEEP_ALIVE_PERIOD,
                SS_ENDPOINT_NAT_EXPIRE);
    }

    /** ST-16. */
    private static Optional<Finding> hangUpBeforeRefresh(ParameterSet set) {
        Duration interval = set.get(SS_SIP_SESSION_TTL).dividedBy(set.get(SS_SIP_SESSION_UPDATE_SEGMENT));
        return refuseIf(
                set.get(SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP).compareTo(interval) >= 0,
                "parameter.rule.early.hangup",
                SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP,
                SS_SIP_SESSION_TTL,
                SS_SIP_SESSION_UPDATE_SEGMENT);
    }

    /** ST-30. */
    private static Optional<Finding> countdownLongEnough(ParameterSet set) {
        Duration countdown = set.get(SS_SIP_NO_TIMER_REINVITE_INTERVAL);
        return warnIf(
                !countdown.isZero()
                        && countdown.compareTo(set.get(SS_SIP_SESSION_TTL).multipliedBy(3)) < 0,
                "parameter.rule.countdown.short",
                SS_SIP_NO_TIMER_REINVITE_INTERVAL,
                SS_SIP_SESSION_TTL);
    }

    /** ST-30, RFC 4028 section 4. */
    private static Optional<Finding> sessionLongEnough(ParameterSet set) {
        return warnIf(
                set.get(SS_SIP_SESSION_TTL).compareTo(LEAST_SESSION) < 0,
                "parameter.rule.session.short",
                SS_SIP_SESSION_TTL);
    }

    private static Optional<Finding> sessionAboveItsLeast(ParameterSet set) {
        Duration session = set.get(SS_SIP_SESSION_TTL);
        return warnIf(
                session.compareTo(LEAST_SESSION) >= 0 && session.compareTo(set.get(SS_SIP_SESSION_MIN_SE)) < 0,
                "parameter.rule.session.minimum",
                SS_SIP_SESSION_TTL,
                SS_SIP_SESSION_MIN_SE);
    }

    /** Without a cap a caller that cannot be asked whether it is alive is charged until somebody looks. */
    private static Optional<Finding> someCallsEnd(ParameterSet set) {
        return warnIf(
                set.get(SS_SIP_NO_TIMER_REINVITE_INTERVAL).isZero()
                        && set.get(SS_MAX_CALL_DURATION).isZero(),
                "parameter.rule.no.cap",
                SS_SIP_NO_TIMER_REINVITE_INTERVAL,
                SS_MAX_CALL_DURATION);
    }

    /** RS-07. */
    private static Optional<Finding> resendsReached(ParameterSet set) {
        List<Duration> listed = set.get(SS_SIP_RESEND_INTERVAL);
        List<Duration> waits = listed.subList(
                0, Math.min(listed.size(), set.get(SS_SIP_SEND_RETRY).orElse(listed.size())));
        Duration window = waits.stream().reduce(waits.get(waits.size() - 1), Duration::plus);
        return warnIf(
                window.compareTo(set.get(SS_SIP_TIMEOUT_INVITE)) < 0,
                "parameter.rule.resend.window",
                SS_SIP_TIMEOUT_INVITE,
                SS_SIP_RESEND_INTERVAL,
                SS_SIP_SEND_RETRY);
    }

    /** RS-04. */
    private static Optional<Finding> resendsAsMany(ParameterSet set) {
        int waits = set.get(SS_SIP_RESEND_INTERVAL).size();
        return warnIf(
                set.get(SS_SIP_SEND_RETRY).filter(most -> most > waits).isPresent(),
                "parameter.rule.resend.many",
                SS_SIP_SEND_RETRY,
                SS_SIP_RESEND_INTERVAL);
    }

    private static Optional<Finding> natExpiresFirst(ParameterSet set) {
        return warnIf(
                set.get(SS_ENDPOINT_NAT_EXPIRE).compareTo(set.get(SS_ENDPOINT_EXPIRE)) > 0,
                "parameter.rule.nat.expiry",
                SS_ENDPOINT_NAT_EXPIRE,
                SS_ENDPOINT_EXPIRE);
    }

    private static Optional<Finding> mediaBesideSignalling(ParameterSet set) {
        PortRange media = set.get(SS_MEDIA_PROXY_PORT_RANGE);
        return refuseIf(
                set.get(SS_SIPPORT).stream().anyMatch(media::contains),
                "parameter.rule.ports.signalling",
                SS_MEDIA_PROXY_PORT_RANGE,
                SS_SIPPORT);
    }

    private static Optional<Finding> mediaBesideControl(ParameterSet set) {
        return warnIf(
                set.get(SS_MEDIA_PROXY_PORT_RANGE).meets(set.get(H323Parameters.SS_H245_PORT_RANGE)),
                "parameter.rule.ports.control",
                SS_MEDIA_PROXY_PORT_RANGE,
                H323Parameters.SS_H245_PORT_RANGE);
    }

    private static Optional<Finding> refuseIf(boolean broken, String key, Parameter<?>... about) {
        return broken ? Optional.of(Finding.refusal(Complaint.of(key), about)) : Optional.empty();
    }

    private static Optional<Finding> warnIf(boolean odd, String key, Parameter<?>... about) {
        return odd ? Optional.of(Finding.warning(Complaint.of(key), about)) : Optional.empty();
    }
}
