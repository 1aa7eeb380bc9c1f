package org.tandemswitch.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.CallTimers;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.call.SystemRules;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.routing.RouteTable;
import org.tandemswitch.routing.SourceTable;
import org.tandemswitch.timer.SessionRules;

/** Everything that decides about a new call, as it stood at one moment; an edit makes a new instance. */
public record AdmissionRules(
        SourceTable sources, RouteTable routes, SystemRules system, CallTimers timers, SessionRules session) {

    /** @param online tells whether a vendor may be asked at this moment */
    public Admission decide(CallAttempt attempt, Predicate<GatewayId> online) {
        return sources.find(attempt.source().address())
                .map(client -> decideFor(client, attempt, online))
                .orElseGet(() -> new Admission.Refused(EndReason.UNKNOWN_SOURCE, Optional.empty()));
    }

    /** The shortest session timer that is accepted, when the caller asked for a shorter one (ST-05). */
    public Optional<Duration> longerSession(CallAttempt attempt) {
        return session.isTooBrief(attempt.session()) ? Optional.of(session.least()) : Optional.empty();
    }

    private Admission decideFor(MappingGateway client, CallAttempt attempt, Predicate<GatewayId> online) {
        if (client.locked()) {
            return new Admission.Refused(EndReason.GATEWAY_LOCKED, Optional.of(client.ref()));
        }
        List<RoutingGateway> vendors = routes.candidates(attempt.callee());
        List<PlannedLeg> legs = vendors.stream()
                .filter(vendor -> online.test(vendor.id()))
                .map(vendor -> leg(vendor, attempt))
                .toList();
        if (legs.isEmpty()) {
            EndReason reason = vendors.isEmpty() ? EndReason.NO_ROUTE : EndReason.VENDOR_OFFLINE;
            return new Admission.Refused(reason, Optional.of(client.ref()));
        }
        return new Admission.Granted(new CallPlan(
                client.ref(), legs, system.switching(), system.processing(client.processing()), timers, session));
    }

    private PlannedLeg leg(RoutingGateway vendor, CallAttempt attempt) {
        return new PlannedLeg(
                vendor.ref(), vendor.target(), attempt.caller(), attempt.callee(), system.leg(vendor.own()));
    }
}
