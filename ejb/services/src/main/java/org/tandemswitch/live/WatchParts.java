package org.tandemswitch.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tandemswitch.schedule.Shift;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;

/** Asks the parts how they are, on a thread of its own because the first who asks may have to wait until rules are read. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchParts {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Ticker ticker;

    @Inject
    private Health health;

    @Inject
    private Instance<Part> parts;

    private final Shift shift = new Shift();
    private Ticking ticking = () -> {};

    @PostConstruct
    void start() {
        ticking = ticker.every("state of parts", PERIOD, now -> shift.begin(threads, this::ask));
    }

    @PreDestroy
    void stop() {
        ticking.stop();
    }

    private void ask() {
        parts.forEach(part -> health.report(part.condition()));
    }
}
