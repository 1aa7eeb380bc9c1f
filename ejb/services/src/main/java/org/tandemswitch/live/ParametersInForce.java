package org.tandemswitch.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.ParameterValues;

/** The parameters as they stand at this moment. Whoever needs the same values for longer keeps the set. */
@ApplicationScoped
public class ParametersInForce {
    /** Whatever is built from parameters is built after they were read. */
    static final int FIRST = 100;

    @Inject
    ParameterValues stored;

    private volatile ParameterSet set = ParameterSet.STANDARD;

    public ParameterSet now() {
        return set;
    }

    @PostConstruct
    synchronized void read() {
        set = ParameterSet.of(stored.all());
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(FIRST) SnapshotChanged changed) {
        read();
    }
}
