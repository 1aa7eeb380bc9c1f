package org.tandemswitch.routing;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;

/** A moment for tests: everybody is there and nothing goes on, unless it is said otherwise. */
public final class Moment implements Circumstances {
    private final Set<GatewayId> offline = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final Map<Owner, Integer> busy = new HashMap<>();
    private final Map<Owner, Integer> begun = new HashMap<>();
    private final Map<GatewayId, Integer> ratios = new HashMap<>();
    private final Map<GatewayId, Integer> turns = new HashMap<>();
    private List<Binding> bindings = List.of();
    /** A Wednesday. */
    private LocalDateTime time = LocalDateTime.parse("2026-03-04T12:00:00");

    public static Moment quiet() {
        return new Moment();
    }

    public Moment without(GatewayId vendor) {
        offline.add(vendor);
        return this;
    }

    public Moment without(String host) {
        lost.add(host);
        return this;
    }

    public Moment busy(Owner owner, int lines) {
        busy.put(owner, lines);
        return this;
    }

    public Moment begun(Owner owner, int calls) {
        begun.put(owner, calls);
        return this;
    }

    public Moment answering(GatewayId vendor, int ratio) {
        ratios.put(vendor, ratio);
        return this;
    }

    /** As if the vendor had had so many calls before. */
    public Moment after(GatewayId vendor, int calls) {
        turns.put(vendor, calls);
        return this;
    }

    public Moment reaching(Binding... known) {
        bindings = List.of(known);
        return this;
    }

    public Moment at(String moment) {
        time = LocalDateTime.parse(moment);
        return this;
    }

    @Override
    public boolean isFound(RoutingGateway vendor) {
        return !lost.contains(vendor.target().host());
    }

    @Override
    public boolean isOnline(GatewayId vendor) {
        return !offline.contains(vendor);
    }

    @Override
    public int busy(Owner owner) {
        return busy.getOrDefault(owner, 0);
    }

    @Override
    public int begun(Owner owner) {
        return begun.getOrDefault(owner, 0);
    }

    @Override
    public OptionalInt answerRatio(GatewayId vendor) {
        return ratios.containsKey(vendor) ? OptionalInt.of(ratios.get(vendor)) : OptionalInt.empty();
    }

    @Override
    public long turn(GatewayId vendor) {
        return turns.merge(vendor, 1, Integer::sum) - 1;
    }

    @Override
    public List<Binding> bindings(DialString number) {
        return bindings;
    }

    @Override
    public LocalDateTime time() {
        return time;
    }
}
