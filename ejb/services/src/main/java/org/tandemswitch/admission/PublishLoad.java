package org.tandemswitch.admission;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.publication.PublishOutcome;
import org.tandemswitch.publication.PublishRules;
import org.tandemswitch.publication.PublishWish;

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

    private volatile Function<String, Optional<IpAddress>> addresses = IpAddress::parse;

    /** @param known the addresses of hosts that calls are sent to */
    public void begin(Function<String, Optional<IpAddress>> known) {
        addresses = known;
    }

    /** Who may tell a load from there: the vendor that is called at that port, or the only one at that address. */
    public Optional<GatewayRef> publisher(SourceAddress source) {
        List<Watched> all = admitCall.vendors();
        if (all.stream().noneMatch(Watched::publishes)) {
            return Optional.empty();
        }
        List<Watched> there = all.stream()
                .filter(vendor -> addresses.apply(vendor.target().host()).equals(Optional.of(source.address())))
                .toList();
        return there.stream()
                .filter(vendor -> there.size() == 1 || vendor.target().port() == source.port())
                .filter(Watched::publishes)
                .findFirst()
                .map(Watched::vendor);
    }

    public PublishOutcome publish(GatewayRef vendor, PublishWish wish) {
        boolean before = vendors.isFull(vendor.id());
        PublishRules rules = PublishRules.of(parameters.now());
        PublishOutcome outcome = vendors.published(
                vendor.id(),
                known -> rules.decide(wish, known, UUID.randomUUID().toString(), Instant.now()));
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
