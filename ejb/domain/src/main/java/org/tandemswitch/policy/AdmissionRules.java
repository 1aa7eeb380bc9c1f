package org.tandemswitch.policy;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.CallTimers;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.RouteTable;
import org.tandemswitch.routing.SourceTable;

/** Everything that decides about a new call, as it stood at one moment; an edit makes a new instance. */
public record AdmissionRules(SourceTable sources, PhoneTable phones, RouteTable routes, CallTimers timers) {

    /** @param registered where the called phone can be reached now, if the number is that of a phone */
    public Admission decide(CallAttempt attempt, List<Binding> registered) {
        return sources.find(attempt.source().address())
                .map(client -> decideFor(client, attempt, registered))
                .orElseGet(() -> new Admission.Refused(EndReason.UNKNOWN_SOURCE, Optional.empty()));
    }

    /** @param caller a phone that has proved to be that phone */
    public Admission decide(CallAttempt attempt, Phone caller, List<Binding> registered) {
        return caller.lock().mayCall()
                ? decideFor(caller.ref(), attempt, registered)
                : new Admission.Refused(EndReason.PHONE_LOCKED, Optional.of(caller.ref()));
    }

    private Admission decideFor(MappingGateway client, CallAttempt attempt, List<Binding> registered) {
        return client.locked()
                ? new Admission.Refused(EndReason.GATEWAY_LOCKED, Optional.of(client.ref()))
                : decideFor(client.ref(), attempt, registered);
    }

    private Admission decideFor(GatewayRef client, CallAttempt attempt, List<Binding> registered) {
        return phones.find(attempt.callee())
                .map(phone -> toPhone(client, phone, attempt, registered))
                .orElseGet(() -> toVendors(client, attempt));
    }

    private Admission toPhone(GatewayRef client, Phone phone, CallAttempt attempt, List<Binding> registered) {
        if (!phone.lock().mayBeCalled()) {
            return new Admission.Refused(EndReason.PHONE_LOCKED, Optional.of(client));
        }
        List<PlannedLeg> legs =
                registered.stream().map(binding -> leg(phone, binding, attempt)).toList();
        return granted(client, legs, EndReason.NOT_REGISTERED);
    }

    private Admission toVendors(GatewayRef client, CallAttempt attempt) {
        List<PlannedLeg> legs = routes.candidates(attempt.callee()).stream()
                .map(vendor -> leg(vendor, attempt))
                .toList();
        return granted(client, legs, EndReason.NO_ROUTE);
    }

    private Admission granted(GatewayRef client, List<PlannedLeg> legs, EndReason ifNone) {
        return legs.isEmpty()
                ? new Admission.Refused(ifNone, Optional.of(client))
                : new Admission.Granted(new CallPlan(client, legs, timers));
    }

    private static PlannedLeg leg(Phone phone, Binding binding, CallAttempt attempt) {
        SipTarget target = new SipTarget(
                binding.source().address().text(), binding.source().port(), binding.transport());
        return new PlannedLeg(phone.ref(), target, attempt.caller(), attempt.callee(), Optional.of(binding.reach()));
    }

    private static PlannedLeg leg(RoutingGateway vendor, CallAttempt attempt) {
        return new PlannedLeg(vendor.ref(), vendor.target(), attempt.caller(), attempt.callee());
    }
}
