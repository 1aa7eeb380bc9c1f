package org.tandemswitch.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Peculiarities;
import org.tandemswitch.interworking.Peer;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;

/** How everybody's messages differ, resolved once for all calls to come. */
public record PeerDialects(Kind<GatewayId> clients, Kind<GatewayId> vendors, Kind<PhoneId> phones) {
    /** Nobody has peculiarities, and nobody changed a parameter. */
    public static final PeerDialects USUAL = of(List.of(), List.of(), List.of(), ParameterSet.STANDARD);

    /** The dialect of most peers of a kind, and of those that have their own. */
    public record Kind<K>(Dialect usual, Map<K, Dialect> own) {
        public Kind {
            own = Map.copyOf(own);
        }

        Dialect of(K peer) {
            return own.isEmpty() ? usual : own.getOrDefault(peer, usual);
        }
    }

    public static PeerDialects of(
            Collection<MappingGateway> clients,
            Collection<RoutingGateway> vendors,
            Collection<Phone> phones,
            ParameterSet system) {
        return new PeerDialects(
                kind(Peer.CLIENT, clients, MappingGateway::id, MappingGateway::peculiarities, system),
                kind(Peer.VENDOR, vendors, RoutingGateway::id, RoutingGateway::peculiarities, system),
                kind(Peer.PHONE, phones, Phone::id, Phone::peculiarities, system));
    }

    private static <P, K> Kind<K> kind(
            Peer kind,
            Collection<P> peers,
            Function<P, K> id,
            Function<P, Peculiarities> peculiarities,
            ParameterSet system) {
        return new Kind<>(
                Dialect.of(kind, Peculiarities.NONE, system),
                peers.stream()
                        .filter(peer -> !peculiarities.apply(peer).isNone())
                        .collect(Collectors.toMap(id, peer -> Dialect.of(kind, peculiarities.apply(peer), system))));
    }

    public Dialect of(MappingGateway client) {
        return clients.of(client.id());
    }

    public Dialect of(RoutingGateway vendor) {
        return vendors.of(vendor.id());
    }

    public Dialect of(Phone phone) {
        return phones.of(phone.id());
    }
}
