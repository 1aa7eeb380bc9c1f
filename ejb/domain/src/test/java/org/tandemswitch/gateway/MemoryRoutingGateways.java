package org.tandemswitch.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class MemoryRoutingGateways implements RoutingGateways {
    private final Map<Long, RoutingGateway> stored = new TreeMap<>();
    private long lastId;

    @Override
    public List<RoutingGateway> all() {
        return stored.values().stream()
                .sorted(Comparator.comparing(RoutingGateway::name))
                .toList();
    }

    @Override
    public void lock() {}

    @Override
    public Optional<RoutingGateway> find(GatewayId id) {
        return Optional.ofNullable(stored.get(id.value()));
    }

    @Override
    public RoutingGateway save(RoutingGateway gateway) {
        long id = gateway.id().value() == 0 ? ++lastId : gateway.id().value();
        RoutingGateway kept = new RoutingGateway(
                new GatewayId(id),
                gateway.name(),
                gateway.prefixes(),
                gateway.target(),
                gateway.priority(),
                gateway.account(),
                gateway.own(),
                gateway.peculiarities(),
                gateway.locked());
        stored.put(id, kept);
        return kept;
    }

    @Override
    public void delete(GatewayId id) {
        stored.remove(id.value());
    }
}
