package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.live.OwnSockets;
import org.tandemswitch.number.DialString;
import org.tandemswitch.provisioning.SaveOutcome.Refused;
import org.tandemswitch.provisioning.SaveOutcome.Saved;
import org.tandemswitch.registration.Phones;

/**
 * Each edit of the gateways is one transaction and one entry of the system log, over when a method returns. An edit of a
 * gateway that is not any more as its editor saw it is refused.
 */
@Stateless
public class GatewayTransactions {
    @Inject
    MappingGateways mapping;

    @Inject
    RoutingGateways routing;

    @Inject
    Phones phones;

    @Inject
    Entries entries;

    @Inject
    OwnSockets ownSockets;

    @Inject
    PasswordSeal seal;

    @Inject
    SystemLog log;

    /** @param realm that new passwords are made for */
    public SaveOutcome<MappingGateway> save(
            Actor actor, MappingGatewayDraft draft, Optional<MappingGateway> seen, String realm) {
        mapping.lock();
        Optional<MappingGateway> before = mapping.find(new GatewayId(draft.id()));
        if (!before.equals(seen)) {
            return changedMeanwhile();
        }
        return CheckMappingGateway.check(draft, mapping.all(), realm, this::isPhone, entries::has)
                .fold(
                        fit -> {
                            MappingGateway saved = mapping.save(fit.value());
                            write(
                                    actor,
                                    Deed.GATEWAY_SAVED,
                                    saved.name(),
                                    GatewayChanges.ofMapping(before, Optional.of(saved)));
                            return new Saved<>(saved);
                        },
                        refused -> refused);
    }

    public SaveOutcome<RoutingGateway> save(Actor actor, RoutingGatewayDraft draft, Optional<RoutingGateway> seen) {
        routing.lock();
        Optional<RoutingGateway> before = routing.find(new GatewayId(draft.id()));
        if (!before.equals(seen)) {
            return changedMeanwhile();
        }
        return CheckRoutingGateway.check(draft, routing.all(), seal::seal, entries::has, ownSockets::include)
                .fold(
                        fit -> {
                            RoutingGateway saved = routing.save(fit.value());
                            write(
                                    actor,
                                    Deed.GATEWAY_SAVED,
                                    saved.name(),
                                    GatewayChanges.ofRouting(before, Optional.of(saved)));
                            return new Saved<>(saved);
                        },
                        refused -> refused);
    }

    private boolean isPhone(String number) {
        return DialString.parse(number).flatMap(phones::find).isPresent();
    }

    /** False when the gateway is not any more as it was seen. */
    public boolean remove(Actor actor, MappingGateway seen) {
        mapping.lock();
        Optional<MappingGateway> before = mapping.find(seen.id()).filter(seen::equals);
        before.ifPresent(gateway -> {
            mapping.delete(gateway.id());
            write(actor, Deed.GATEWAY_REMOVED, gateway.name(), GatewayChanges.ofMapping(before, Optional.empty()));
        });
        return before.isPresent();
    }

    /** False when the gateway is not any more as it was seen. */
    public boolean remove(Actor actor, RoutingGateway seen) {
        routing.lock();
        Optional<RoutingGateway> before = routing.find(seen.id()).filter(seen::equals);
        before.ifPresent(gateway -> {
            routing.delete(gateway.id());
            write(actor, Deed.GATEWAY_REMOVED, gateway.name(), GatewayChanges.ofRouting(before, Optional.empty()));
        });
        return before.isPresent();
    }

    private static <G> SaveOutcome<G> changedMeanwhile() {
        return new Refused<>(List.of(FieldError.changedMeanwhile("name")));
    }

    private void write(Actor actor, Deed deed, String subject, List<FieldChange> changes) {
        log.write(Entry.of(Instant.now(), actor, deed, subject, changes));
    }
}
