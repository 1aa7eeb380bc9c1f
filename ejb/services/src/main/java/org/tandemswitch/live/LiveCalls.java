package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.user.Area;

/** The calls in progress on this node. */
@ApplicationScoped
public class LiveCalls {
    private final Map<CallId, OngoingCall> calls = new ConcurrentHashMap<>();

    public void add(CallId id, OngoingCall call) {
        calls.put(id, call);
    }

    public void remove(CallId id) {
        calls.remove(id);
    }

    public int count() {
        return calls.size();
    }

    /** Calls that are being set up or talked on; those already ended and waiting for a last answer are left out. */
    public List<CallView> all(Actor actor) {
        actor.mustView(Area.CALLS);
        return all();
    }

    /** How many calls each routing gateway carries or is being asked about. */
    public Map<GatewayId, Long> byVendor(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return all().stream()
                .collect(Collectors.groupingBy(view -> view.vendor().id(), Collectors.counting()));
    }

    /** How many calls each client has in progress. */
    public Map<GatewayId, Long> byClient(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return all().stream()
                .collect(Collectors.groupingBy(view -> view.client().id(), Collectors.counting()));
    }

    /** How many calls each phone has in progress, by its number, whichever side it is on. */
    public Map<String, Long> byPhone(Actor actor) {
        actor.mustView(Area.PHONES);
        return all().stream()
                .flatMap(view -> Stream.of(view.client(), view.vendor()).distinct())
                .filter(GatewayRef::isPhone)
                .collect(Collectors.groupingBy(GatewayRef::name, Collectors.counting()));
    }

    List<CallView> all() {
        return calls.values().stream()
                .map(OngoingCall::view)
                .filter(view -> view.state() != CallState.RELEASED)
                .toList();
    }

    /** Ends a call for an operator and tells which; none when it was over already. */
    Optional<CallView> hangUp(CallId id) {
        Optional<OngoingCall> call = Optional.ofNullable(calls.get(id));
        Optional<CallView> seen = call.map(OngoingCall::view);
        call.ifPresent(known -> known.end(EndReason.OPERATOR_DISCONNECT));
        return seen;
    }

    public void endAll(EndReason reason) {
        calls.values().forEach(call -> call.end(reason));
    }
}
