package org.tandemswitch.registrar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.routing.SourceTable;

/** The clients there are at this moment, by address and by name. */
@ApplicationScoped
public class KnownClients {
    /** Whatever is built from clients is built after they were read. */
    private static final int EARLY = 200;

    @Inject
    MappingGateways stored;

    private volatile SourceTable table = SourceTable.of(List.of());

    public SourceTable now() {
        return table;
    }

    @PostConstruct
    synchronized void read() {
        table = SourceTable.of(stored.all());
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(EARLY) SnapshotChanged changed) {
        read();
    }
}
