package org.tandemswitch.admission;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.publication.Publication;
import org.tandemswitch.publication.PublishOutcome;
import org.tandemswitch.publication.PublishRules;
import org.tandemswitch.publication.PublishWish;
import org.tandemswitch.schedule.EvenClock;

/** Believes vendors that may tell how busy they are, known by the address they are called at (SI-06). */
@ApplicationScoped
public class PublishLoad {
    private static final Logger LOG = Logger.getLogger(PublishLoad.class);
    /** After the vendors were read. */
    private static final int LATE = 3000;

    @Inject
    AdmitCall admitCall;

    @Inject
    Vendors vendors;

    @Inject
    ParametersInForce parameters;

    @Inject
    EvenClock clock;

    private volatile Function<String, Optional<IpAddress>> addresses = IpAddress::parse;

    /** @param known the addresses of hosts that calls are sent to */
    public void begin(Function<String, Optional<IpAddress>> known) {
        addresses = known;
    }

    /** Whose load is told from there: of those called at that port, or of all at that address when they share one port. */
    public List<GatewayRef> publishers(SourceAddress source) {
        List<Watched> telling = at(source.address(), Watched::publishes);
        boolean anyPort = telling.isEmpty()
                || at(source.address(), vendor -> true).stream()
                                .map(vendor -> vendor.target().port())
                                .distinct()
                                .count()
                        == 1;
        return telling.stream()
                .filter(vendor -> anyPort || vendor.target().port() == source.port())
                .map(Watched::vendor)
                .toList();
    }

    private List<Watched> at(IpAddress address, Predicate<Watched> wanted) {
        return admitCall.vendors().stream()
                .filter(wanted)
                .filter(vendor -> addresses.apply(vendor.target().host()).equals(Optional.of(address)))
                .toList();
    }

    /** @param told of these: entries for one and the same machine */
    public synchronized PublishOutcome publish(List<GatewayRef> told, PublishWish wish) {
        PublishRules rules = PublishRules.of(parameters.now());
        PublishOutcome outcome = kept(
                told.get(0),
                known -> rules.decide(wish, known, UUID.randomUUID().toString(), clock.now()));
        told.stream().skip(1).forEach(twin -> kept(twin, known -> outcome));
        return outcome;
    }

    private PublishOutcome kept(GatewayRef vendor, Function<Optional<Publication>, PublishOutcome> decision) {
        boolean before = vendors.isFull(vendor.id());
        PublishOutcome outcome = vendors.published(vendor.id(), decision);
        if (vendors.isFull(vendor.id()) != before) {
            LOG.infof(
                    before
                            ? "TANDEM1504: gateway \"%s\" says that it can take calls again"
                            : "TANDEM1503: gateway \"%s\" says that it is full and gets no calls",
                    vendor.name());
        }
        return outcome;
    }

    /** A vendor that may not tell any more is as busy as anybody knows. */
    void review(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(LATE) SnapshotChanged changed) {
        vendors.believeOnly(admitCall.vendors().stream()
                .filter(Watched::publishes)
                .map(vendor -> vendor.vendor().id())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
