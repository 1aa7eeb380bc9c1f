package org.tandemswitch.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;

/** What the options of all neighbours come to, resolved once for all calls to come. */
public record PeerRules<T>(Kind<GatewayId, T> clients, Kind<GatewayId, T> vendors, Kind<PhoneId, T> phones) {
    /** What holds for most of a kind, and for those that have options of their own. */
    public record Kind<K, T>(T usual, Map<K, T> own) {
        public Kind {
            own = Map.copyOf(own);
        }

        T of(K peer) {
            return own.isEmpty() ? usual : own.getOrDefault(peer, usual);
        }
    }

    private interface Resolver<T> {
        T resolve(Peer kind, Peculiarities own, ParameterSet system);
    }

    /** Everybody there is. */
    public record Peers(
            Collection<MappingGateway> clients,
            Collection<RoutingGateway> vendors,
            Collection<Phone> phones,
            Directory directory,
            ParameterSet system) {
        public static final Peers NOBODY =
                new Peers(List.of(), List.of(), List.of(), Directory.EMPTY, ParameterSet.STANDARD);

        /** Who refers to nothing in the directory. */
        public Peers(
                Collection<MappingGateway> clients,
                Collection<RoutingGateway> vendors,
                Collection<Phone> phones,
                ParameterSet system) {
            this(clients, vendors, phones, Directory.EMPTY, system);
        }
    }

    /** How the messages of each differ. */
    public static PeerRules<Dialect> dialects(Peers peers) {
        return of(peers, Dialect::of);
    }

    /** What may pass each. */
    public static PeerRules<Passage> passages(Peers peers) {
        return of(peers, (kind, own, system) -> Passage.of(new Preferences(kind, own, system), peers.directory()));
    }

    private static <T> PeerRules<T> of(Peers peers, Resolver<T> resolver) {
        ParameterSet system = peers.system();
        return new PeerRules<>(
                kind(
                        peers.clients(),
                        MappingGateway::id,
                        MappingGateway::peculiarities,
                        own -> resolver.resolve(Peer.CLIENT, own, system)),
                kind(
                        peers.vendors(),
                        RoutingGateway::id,
                        RoutingGateway::peculiarities,
                        own -> resolver.resolve(Peer.VENDOR, own, system)),
                kind(
                        peers.phones(),
                        Phone::id,
                        Phone::peculiarities,
                        own -> resolver.resolve(Peer.PHONE, own, system)));
    }

    private static <P, K, T> Kind<K, T> kind(
            Collection<P> peers,
            Function<P, K> id,
            Function<P, Peculiarities> peculiarities,
            Function<Peculiarities, T> resolved) {
        return new Kind<>(
                resolved.apply(Peculiarities.NONE),
                peers.stream()
                        .filter(peer -> !peculiarities.apply(peer).isNone())
                        .collect(Collectors.toMap(id, peer -> resolved.apply(peculiarities.apply(peer)))));
    }

    /** Those that have options of their own. */
    public Map<Owner, T> own() {
        Map<Owner, T> own = new HashMap<>();
        clients.own().forEach((id, rules) -> own.put(new Owner(Peer.CLIENT, id.value()), rules));
        vendors.own().forEach((id, rules) -> own.put(new Owner(Peer.VENDOR, id.value()), rules));
        phones.own().forEach((id, rules) -> own.put(new Owner(Peer.PHONE, id.value()), rules));
        return own;
    }

    public T of(MappingGateway client) {
        return clients.of(client.id());
    }

    public T of(RoutingGateway vendor) {
        return vendors.of(vendor.id());
    }

    public T of(Phone phone) {
        return phones.of(phone.id());
    }
}
