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
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Diversion;
import org.tandemswitch.interworking.Introduction;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.RouteTable;
import org.tandemswitch.routing.SourceTable;
import org.tandemswitch.timer.SessionRules;

/** Everything that decides about a new call, as it stood at one moment; an edit makes a new instance. */
public record AdmissionRules(
        SourceTable sources,
        PhoneTable phones,
        RouteTable routes,
        SystemRules system,
        CallTimers timers,
        SessionRules session,
        PeerDialects dialects) {
    /** Rules where nobody has peculiarities. */
    public AdmissionRules(
            SourceTable sources,
            PhoneTable phones,
            RouteTable routes,
            SystemRules system,
            CallTimers timers,
            SessionRules session) {
        this(sources, phones, routes, system, timers, session, PeerDialects.USUAL);
    }

    /**
     * @param online tells whether a vendor may be asked at this moment
     * @param registered where the called phone can be reached now, if the number is that of a phone
     */
    public Admission decide(CallAttempt attempt, Predicate<GatewayId> online, List<Binding> registered) {
        return sources.trusted(attempt.source())
                .map(client -> decideFor(client, attempt, online, registered))
                .orElseGet(() -> new Admission.Refused(EndReason.UNKNOWN_SOURCE, Optional.empty()));
    }

    /** How a new call from there is to be read. */
    public Dialect dialect(SourceAddress source) {
        return sources.find(source).map(dialects::of).orElse(Dialect.STANDARD);
    }

    /** The shortest session timer that is accepted, when a caller that may have one asked for a shorter one (ST-05). */
    public Optional<Duration> longerSession(CallAttempt attempt) {
        return longerSession(
                attempt,
                sources.trusted(attempt.source())
                        .map(MappingGateway::sessionTimer)
                        .orElse(true));
    }

    /** @param caller who has proved to be himself */
    public Optional<Duration> longerSession(CallAttempt attempt, Caller caller) {
        return longerSession(attempt, caller.fold(MappingGateway::sessionTimer, Phone::sessionTimer));
    }

    private Optional<Duration> longerSession(CallAttempt attempt, boolean timed) {
        return session.timed(timed).isTooBrief(attempt.session()) ? Optional.of(session.least()) : Optional.empty();
    }

    /** @param caller who has proved to be himself */
    public Admission decide(CallAttempt attempt, Caller caller, Predicate<GatewayId> online, List<Binding> registered) {
        return caller.fold(
                client -> decideFor(client, attempt, online, registered),
                phone -> decideFor(phone, attempt, online, registered));
    }

    private Admission decideFor(
            Phone caller, CallAttempt attempt, Predicate<GatewayId> online, List<Binding> registered) {
        return caller.lock().mayCall()
                ? decideFor(
                        new Payer(caller.ref(), Optional.empty(), caller.sessionTimer(), dialects.of(caller)),
                        attempt,
                        online,
                        registered)
                : new Admission.Refused(EndReason.PHONE_LOCKED, Optional.of(caller.ref()));
    }

    /** @param processing TO-08: a limit of its own */
    private record Payer(GatewayRef ref, Optional<Duration> processing, boolean sessionTimer, Dialect dialect) {}

    private Admission decideFor(
            MappingGateway client, CallAttempt attempt, Predicate<GatewayId> online, List<Binding> registered) {
        return client.locked()
                ? new Admission.Refused(EndReason.GATEWAY_LOCKED, Optional.of(client.ref()))
                : decideFor(
                        new Payer(client.ref(), client.processing(), client.sessionTimer(), dialects.of(client)),
                        attempt,
                        online,
                        registered);
    }

    private Admission decideFor(
            Payer payer, CallAttempt attempt, Predicate<GatewayId> online, List<Binding> registered) {
        return phones.find(attempt.callee())
                .map(phone -> toPhone(payer, phone, attempt, registered))
                .orElseGet(() -> toVendors(payer, attempt, online));
    }

    private Admission toPhone(Payer payer, Phone phone, CallAttempt attempt, List<Binding> registered) {
        if (!phone.lock().mayBeCalled()) {
            return new Admission.Refused(EndReason.PHONE_LOCKED, Optional.of(payer.ref()));
        }
        List<PlannedLeg> legs = registered.stream()
                .map(binding -> leg(payer, phone, binding, attempt))
                .toList();
        return granted(payer, legs, EndReason.NOT_REGISTERED);
    }

    private Admission toVendors(Payer payer, CallAttempt attempt, Predicate<GatewayId> online) {
        List<RoutingGateway> vendors = routes.candidates(attempt.callee());
        List<PlannedLeg> legs = vendors.stream()
                .filter(vendor -> online.test(vendor.id()))
                .map(vendor -> leg(payer, vendor, attempt))
                .toList();
        return granted(payer, legs, vendors.isEmpty() ? EndReason.NO_ROUTE : EndReason.VENDOR_OFFLINE);
    }

    private Admission granted(Payer payer, List<PlannedLeg> legs, EndReason ifNone) {
        return legs.isEmpty()
                ? new Admission.Refused(ifNone, Optional.of(payer.ref()))
                : new Admission.Granted(new CallPlan(
                        payer.ref(),
                        legs,
                        system.switching(),
                        system.processing(payer.processing()),
                        timers,
                        session.timed(payer.sessionTimer()),
                        payer.dialect()));
    }

    private PlannedLeg leg(Payer payer, Phone phone, Binding binding, CallAttempt attempt) {
        SipTarget target = new SipTarget(
                binding.source().address().text(), binding.source().port(), binding.transport());
        Dialect dialect = dialects.of(phone);
        return new PlannedLeg(
                phone.ref(),
                target,
                attempt.callee(),
                system.leg().timed(phone.sessionTimer()),
                Optional.empty(),
                Optional.of(binding.reach()),
                dialect,
                introduction(payer, dialect, attempt),
                diversions(payer, attempt));
    }

    private PlannedLeg leg(Payer payer, RoutingGateway vendor, CallAttempt attempt) {
        Dialect dialect = dialects.of(vendor);
        return new PlannedLeg(
                vendor.ref(),
                vendor.target(),
                attempt.callee(),
                system.leg(vendor.own()),
                vendor.account(),
                Optional.empty(),
                dialect,
                introduction(payer, dialect, attempt),
                diversions(payer, attempt));
    }

    private static List<Diversion> diversions(Payer payer, CallAttempt attempt) {
        return payer.dialect().forwarding().recognised() ? attempt.presented().diversions() : List.of();
    }

    private static Introduction introduction(Payer payer, Dialect called, CallAttempt attempt) {
        return called.identity().introduce(attempt.presented(), payer.dialect().identity(), attempt.caller());
    }
}
