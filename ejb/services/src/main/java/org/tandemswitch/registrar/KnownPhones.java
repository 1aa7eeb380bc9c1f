package org.tandemswitch.registrar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.registration.Phones;

/** The phones there are at this moment. */
@ApplicationScoped
public class KnownPhones {
    /** Whatever is built from phones is built after they were read. */
    private static final int EARLY = 200;

    @Inject
    Phones stored;

    private volatile PhoneTable table = PhoneTable.of(List.of());

    public PhoneTable now() {
        return table;
    }

    @PostConstruct
    synchronized void read() {
        table = PhoneTable.of(stored.all());
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(EARLY) SnapshotChanged changed) {
        read();
    }
}
