package org.tandemswitch.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.SourceRange;

/** Finds the client behind an address, where the longest matching range wins and one port before all, or behind a name. */
public final class SourceTable {
    private final List<MappingGateway> owners;
    private final Map<SourceAddress, MappingGateway> doors;
    private final Map<IpAddress, MappingGateway> single;
    private final Set<IpAddress> hosts;
    private final List<Owned> networks;
    private final Map<String, MappingGateway> byUser;

    private record Owned(SourceRange range, MappingGateway owner) {}

    private SourceTable(Collection<MappingGateway> gateways) {
        this.owners = List.copyOf(gateways);
        List<Owned> all = gateways.stream().flatMap(SourceTable::owned).toList();
        this.doors = first(all.stream().filter(SourceTable::isDoor), SourceTable::door);
        this.single = first(
                all.stream().filter(owned -> isSingle(owned) && !isDoor(owned)),
                owned -> owned.range().range().network());
        this.hosts = all.stream()
                .filter(SourceTable::isSingle)
                .map(owned -> owned.range().range().network())
                .collect(Collectors.toUnmodifiableSet());
        this.networks = all.stream()
                .filter(owned -> !isSingle(owned))
                .sorted(Comparator.comparingInt(
                                (Owned owned) -> owned.range().range().prefixLength())
                        .thenComparing(owned -> !owned.range().isOnEveryPort())
                        .reversed())
                .toList();
        this.byUser = gateways.stream()
                .filter(gateway -> gateway.account().isPresent())
                .collect(Collectors.toMap(
                        gateway -> gateway.account().orElseThrow().user(), gateway -> gateway, (one, other) -> one));
    }

    public static SourceTable of(Collection<MappingGateway> gateways) {
        return new SourceTable(gateways);
    }

    /** All clients, in no order. */
    public List<MappingGateway> owners() {
        return owners;
    }

    private static Stream<Owned> owned(MappingGateway gateway) {
        return gateway.addresses().stream().map(range -> new Owned(range, gateway));
    }

    private static boolean isSingle(Owned owned) {
        return owned.range().range().isSingle();
    }

    private static boolean isDoor(Owned owned) {
        return isSingle(owned) && !owned.range().isOnEveryPort();
    }

    private static SourceAddress door(Owned owned) {
        return new SourceAddress(owned.range().range().network(), owned.range().port());
    }

    private static <K> Map<K, MappingGateway> first(Stream<Owned> owned, Function<Owned, K> key) {
        return owned.collect(Collectors.toMap(key, Owned::owner, (one, other) -> one));
    }

    public Optional<MappingGateway> find(SourceAddress source) {
        MappingGateway exact = doors.isEmpty() ? null : doors.get(source);
        if (exact == null) {
            exact = single.get(source.address());
        }
        return exact != null
                ? Optional.of(exact)
                : networks.stream()
                        .filter(owned -> owned.range().contains(source))
                        .findFirst()
                        .map(Owned::owner);
    }

    /** Is any client at this address, whatever its port? */
    public boolean knowsHost(IpAddress host) {
        return hosts.contains(host)
                || networks.stream().anyMatch(owned -> owned.range().range().contains(host));
    }

    /** The client whose address alone says that it is the client. */
    public Optional<MappingGateway> trusted(SourceAddress source) {
        return find(source).filter(gateway -> gateway.account().isEmpty());
    }

    /** The client that proves to be itself under this name. */
    public Optional<MappingGateway> named(String user) {
        return Optional.ofNullable(byUser.get(user));
    }

    public boolean anyProves() {
        return !byUser.isEmpty();
    }
}
