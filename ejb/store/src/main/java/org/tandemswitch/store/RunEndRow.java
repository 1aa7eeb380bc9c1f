package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tandemswitch.call.Run;

/** A run of a node that is over. */
@Entity
@Table(name = "run_end")
@Access(AccessType.FIELD)
class RunEndRow {
    @Id
    @Column(name = "node_run")
    private String run;

    @Column(name = "last_alive")
    private long lastAlive;

    /** For JPA. */
    RunEndRow() {}

    RunEndRow(Run run, Instant lastAlive) {
        this.run = run.value();
        this.lastAlive = Micros.of(lastAlive);
    }

    Run run() {
        return new Run(run);
    }

    Instant lastAlive() {
        return Micros.instant(lastAlive);
    }
}
