package org.tandemswitch.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.gateway.MappingGateway;

/** Finds the client behind an address: the longest matching range wins. */
public final class SourceTable {
    private final Map<IpAddress, MappingGateway> single;
    private final List<Owned> networks;

    private record Owned(IpRange range, MappingGateway owner) {}

    private SourceTable(Map<IpAddress, MappingGateway> single, List<Owned> networks) {
        this.single = single;
        this.networks = networks;
    }

    public static SourceTable of(Collection<MappingGateway> gateways) {
        Map<IpAddress, MappingGateway> single = new HashMap<>();
        gateways.stream()
                .flatMap(SourceTable::owned)
                .filter(owned -> owned.range().isSingle())
                .forEach(owned -> single.putIfAbsent(owned.range().network(), owned.owner()));
        List<Owned> networks = gateways.stream()
                .flatMap(SourceTable::owned)
                .filter(owned -> !owned.range().isSingle())
                .sorted(Comparator.comparingInt((Owned owned) -> owned.range().prefixLength())
                        .reversed())
                .toList();
        return new SourceTable(single, networks);
    }

    private static Stream<Owned> owned(MappingGateway gateway) {
        return gateway.addresses().stream().map(range -> new Owned(range, gateway));
    }

    public Optional<MappingGateway> find(IpAddress source) {
        MappingGateway exact = single.get(source);
        if (exact != null) {
            return Optional.of(exact);
        }
        return networks.stream()
                .filter(owned -> owned.range().contains(source))
                .findFirst()
                .map(Owned::owner);
    }
}
