package org.tandemswitch.tracing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.registrar.KnownClients;

/** The names of the clients and vendors there are at this moment, whether the database answers or not. */
@ApplicationScoped
public class KnownGateways {
    /** More would not be read, and would make the page large. */
    private static final int MOST = 500;

    @Inject
    KnownClients clients;

    @Inject
    RoutingGateways stored;

    private volatile List<String> vendors = List.of();

    /** The first of them; whoever is client and vendor stands there once. */
    List<String> first() {
        return names().sorted().distinct().limit(MOST).toList();
    }

    boolean has(String name) {
        return names().anyMatch(name::equalsIgnoreCase);
    }

    private Stream<String> names() {
        return Stream.concat(clients.now().owners().stream().map(MappingGateway::name), vendors.stream());
    }

    @PostConstruct
    synchronized void read() {
        vendors = stored.all().stream().map(RoutingGateway::name).toList();
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotChanged changed) {
        read();
    }
}
