package org.tandemswitch.admission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.interworking.AddressRules;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.number.DialString;
import org.tandemswitch.policy.Admission;
import org.tandemswitch.policy.AdmissionRules;
import org.tandemswitch.policy.PeerRules;
import org.tandemswitch.registrar.KnownClients;
import org.tandemswitch.registrar.KnownPhones;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.routing.SourceTable;

/** Decides about each new call by the rules in force. */
@ApplicationScoped
public class AdmitCall {
    @Inject
    private KnownClients clients;

    @Inject
    private RoutingGateways routingGateways;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private ThisMoment thisMoment;

    @Inject
    private KnownPhones phones;

    @Inject
    private KnownDirectory directory;

    private volatile AdmissionRules rules = AdmissionRules.ofNobody();

    private volatile Set<String> vendorHosts = Set.of();
    private volatile List<Watched> watched = List.of();
    private volatile List<Watched> vendors = List.of();
    private volatile boolean usuallyAddressed = true;
    private volatile Set<String> domains = Set.of();

    public Admission admit(CallAttempt attempt) {
        return rules.decide(attempt, thisMoment);
    }

    /** @param caller who has proved to be himself */
    public Admission admit(CallAttempt attempt, Caller caller) {
        return rules.decide(attempt, caller, thisMoment);
    }

    /** What would become of the call if the client made it now. */
    Admission ask(CallAttempt attempt, MappingGateway client) {
        return rules.decide(attempt, client, thisMoment);
    }

    /** What would become of the call if the phone made it now. */
    Admission ask(CallAttempt attempt, Phone phone) {
        return rules.decide(attempt, phone, thisMoment);
    }

    /** Is the number none of those that nobody may call? */
    public boolean mayBeCalled(DialString callee) {
        return rules.mayBeCalled(callee);
    }

    /** How a new call from there is to be read. */
    public Dialect dialect(SourceAddress source) {
        return rules.dialect(source);
    }

    /** @param caller who has proved to be himself */
    public Dialect dialect(Caller caller) {
        return caller.fold(rules.dialects()::of, rules.dialects()::of);
    }

    /** The wait before each repetition of a request to a peer without rules of its own (RS-01). */
    public List<Duration> resendWaits() {
        return rules.system().leg().resendWaits();
    }

    /** The shortest session timer that is accepted, when the caller asked for a shorter one. */
    public Optional<Duration> longerSession(CallAttempt attempt) {
        return rules.longerSession(attempt);
    }

    /** @param caller who has proved to be himself */
    public Optional<Duration> longerSession(CallAttempt attempt, Caller caller) {
        return rules.longerSession(attempt, caller);
    }

    /** The hosts that calls are sent to. */
    public Set<String> vendorHosts() {
        return vendorHosts;
    }

    /** Is every neighbour answered as the RFCs have it, and told our addresses? While that is so, nobody need be looked up. */
    public boolean isUsuallyAddressed() {
        return usuallyAddressed;
    }

    /** The names by which some neighbours are told of this switch (SI-07), in lower case. */
    public Set<String> domains() {
        return domains;
    }

    /** The vendors that are asked whether they are there. */
    public List<Watched> watched() {
        return watched;
    }

    List<Watched> vendors() {
        return vendors;
    }

    /** Is there a client behind this address? It may have to prove that for a call. */
    public boolean knows(SourceAddress source) {
        return rules.sources().find(source).isPresent();
    }

    /** Is that host, too, one of whoever is behind this address? */
    boolean isAtHome(SourceAddress source, IpAddress host) {
        return rules.sources().find(source).stream()
                .flatMap(client -> client.addresses().stream())
                .anyMatch(home -> home.range().contains(host));
    }

    /** Is any client at this address, whatever its port? */
    public boolean knowsHost(IpAddress host) {
        return rules.sources().knowsHost(host);
    }

    /** Does a call from this address need no proof? */
    public boolean trusts(SourceAddress source) {
        return rules.sources().trusted(source).isPresent();
    }

    @PostConstruct
    synchronized void build() {
        List<RoutingGateway> routes = routingGateways.all();
        SourceTable sources = clients.now();
        rules = AdmissionRules.of(
                Instant.now(),
                sources,
                phones.now(),
                new PeerRules.Peers(sources.owners(), routes, phones.now().all(), directory.now(), parameters.now()));
        List<Dialect> dialects = dialects(rules.dialects());
        usuallyAddressed = dialects.stream().map(Dialect::addresses).allMatch(AddressRules::isUsual);
        domains = dialects.stream()
                .map(dialect -> dialect.addresses().domain().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        vendors = routes.stream()
                .map(route -> new Watched(
                        route.ref(),
                        route.target(),
                        route.locked(),
                        rules.dialects().of(route)))
                .toList();
        watched = vendors.stream().filter(Watched::isAsked).toList();
        vendorHosts = routes.stream().map(route -> route.target().host()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Dialect> dialects(PeerRules<Dialect> peers) {
        List<Dialect> all = new ArrayList<>(peers.own().values());
        all.add(peers.clients().usual());
        all.add(peers.vendors().usual());
        all.add(peers.phones().usual());
        return all;
    }

    void rebuild(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotChanged changed) {
        build();
    }
}
