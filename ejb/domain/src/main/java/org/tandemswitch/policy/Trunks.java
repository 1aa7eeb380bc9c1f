package org.tandemswitch.policy;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.option.Peer;
import org.tandemswitch.passage.Membership;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.passage.Pools;
import org.tandemswitch.registration.Phone;

/** Whose lines the calls of each neighbour take. */
record Trunks(PeerRules<Passage> passages, Pools pools) {
    static Trunks of(PeerRules<Passage> passages, Directory directory) {
        Map<Owner, Membership> members = passages.own().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, own -> own.getValue().membership()));
        return new Trunks(passages, new Pools(directory, members));
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
