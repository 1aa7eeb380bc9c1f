package org.tandemswitch.policy;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.option.Peer;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.passage.Pools;
import org.tandemswitch.registration.Phone;

/** Whose lines the calls of each neighbour take. */
record Trunks(PeerRules<Passage> passages, Pools pools) {
    static Trunks of(PeerRules<Passage> passages, PeerRules.Peers peers) {
        Set<Owner> locked = Stream.concat(
                        peers.clients().stream()
                                .filter(MappingGateway::locked)
                                .map(client ->
                                        new Owner(Peer.CLIENT, client.id().value())),
                        peers.vendors().stream()
                                .filter(RoutingGateway::locked)
                                .map(vendor ->
                                        new Owner(Peer.VENDOR, vendor.id().value())))
                .collect(Collectors.toSet());
        Map<Owner, Passage> open = passages.own();
        open.keySet().removeAll(locked);
        return new Trunks(passages, new Pools(peers.directory(), open));
    }

    Trunk of(MappingGateway client, Supplier<LocalDateTime> clock) {
        return of(new Owner(Peer.CLIENT, client.id().value()), passages.of(client), clock);
    }

    Trunk of(Phone phone, Supplier<LocalDateTime> clock) {
        return of(new Owner(Peer.PHONE, phone.id().value()), passages.of(phone), clock);
    }

    private Trunk of(Owner owner, Passage passage, Supplier<LocalDateTime> clock) {
        return new Trunk(owner, passage.capacity(clock), pools.of(passage.membership()));
    }

    /** When no hours have lines of their own. */
    Trunk usual(RoutingGateway vendor) {
        Passage passage = passages.of(vendor);
        return new Trunk(
                new Owner(Peer.VENDOR, vendor.id().value()), passage.capacity(), pools.of(passage.membership()));
    }
}
