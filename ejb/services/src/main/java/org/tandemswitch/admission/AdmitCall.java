package org.tandemswitch.admission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallTimers;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.policy.Admission;
import org.tandemswitch.policy.AdmissionRules;
import org.tandemswitch.routing.RouteTable;
import org.tandemswitch.routing.SourceTable;

/** Decides about each new call by the rules in force. */
@ApplicationScoped
public class AdmitCall {
    @Inject
    private MappingGateways mappingGateways;

    @Inject
    private RoutingGateways routingGateways;

    private volatile AdmissionRules rules =
            new AdmissionRules(SourceTable.of(List.of()), RouteTable.of(List.of()), standard());

    public Admission admit(CallAttempt attempt) {
        return rules.decide(attempt);
    }

    /** Is there a client behind this address? */
    public boolean knows(IpAddress source) {
        return rules.sources().find(source).isPresent();
    }

    @PostConstruct
    synchronized void build() {
        rules = new AdmissionRules(
                SourceTable.of(mappingGateways.all()), RouteTable.of(routingGateways.all()), standard());
    }

    void rebuild(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotChanged changed) {
        build();
    }

    private static CallTimers standard() {
        return new CallTimers(
                Duration.ofSeconds(SipParameters.SS_SIP_TIMEOUT_INVITE.standard()),
                Duration.ofSeconds(SipParameters.SS_SIP_TIMEOUT_TRYING.standard()),
                Duration.ofSeconds(SipParameters.SS_SIP_TIMEOUT_SESSION_PROGRESS.standard()),
                Duration.ofSeconds(SipParameters.SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP.standard()),
                Duration.ofSeconds(SipParameters.SS_SIP_TIMEOUT_RINGING.standard()),
                longest(SipParameters.SS_MAX_CALL_DURATION, SipParameters.SS_SIP_NO_TIMER_REINVITE_INTERVAL));
    }

    /** The smallest cap that is not 0 (ST-28); no leg has a session timer yet, so every call is counted down. */
    @SafeVarargs
    private static Optional<Duration> longest(Parameter<Integer>... caps) {
        return Arrays.stream(caps)
                .map(Parameter::standard)
                .filter(seconds -> seconds > 0)
                .min(Comparator.naturalOrder())
                .map(Duration::ofSeconds);
    }
}
