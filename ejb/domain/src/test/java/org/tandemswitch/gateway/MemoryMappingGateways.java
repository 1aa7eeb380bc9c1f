package org.tandemswitch.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class MemoryMappingGateways implements MappingGateways {
    private final Map<Long, MappingGateway> stored = new TreeMap<>();
    private long lastId;

    @Override
    public List<MappingGateway> all() {
        return stored.values().stream()
                .sorted(Comparator.comparing(MappingGateway::name))
                .toList();
    }

    @Override
    public void lock() {}

    @Override
    public Optional<MappingGateway> find(GatewayId id) {
        return Optional.ofNullable(stored.get(id.value()));
    }

    @Override
    public MappingGateway save(MappingGateway gateway) {
        long id = gateway.id().value() == 0 ? ++lastId : gateway.id().value();
        MappingGateway kept = new MappingGateway(
                new GatewayId(id),
                gateway.name(),
                gateway.addresses(),
                gateway.account(),
                gateway.processing(),
                gateway.sessionTimer(),
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
