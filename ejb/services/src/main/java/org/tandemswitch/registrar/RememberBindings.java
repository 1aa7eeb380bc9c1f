package org.tandemswitch.registrar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.schedule.Shift;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;

/**
 * Writes what changed down every second, so that a restart forgets no registration but those of its last second. While the
 * database is away nothing is lost: it is written when it is back.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RememberBindings {
    private static final Logger LOG = Logger.getLogger(RememberBindings.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int AT_A_TIME = 500;

    private final Shift shift = new Shift();
    private final AtomicBoolean failing = new AtomicBoolean();
    private Optional<Ticking> ticking = Optional.empty();

    @Inject
    LiveBindings live;

    @Inject
    BindingTransactions transactions;

    @Inject
    Ticker ticker;

    @Inject
    EvenClock clock;

    @Resource
    ManagedExecutorService threads;

    @PostConstruct
    void start() {
        // brings the registrations to life in the thread of the start; another thread would wait for the start's end,
        // and
        // the start for that thread
        write();
        ticking = Optional.of(ticker.every("remember registrations", PERIOD, now -> shift.begin(threads, this::write)));
    }

    @PreDestroy
    void stop() {
        ticking.ifPresent(Ticking::stop);
        write();
    }

    private void write() {
        boolean more = true;
        while (more) {
            Map<DialString, List<Binding>> changes = live.takeChanges(AT_A_TIME);
            more = !changes.isEmpty() && isWritten(changes);
        }
    }

    private Map<DialString, List<Binding>> ofDay(Map<DialString, List<Binding>> changes) {
        Map<DialString, List<Binding>> told = new HashMap<>();
        changes.forEach((phone, bindings) -> told.put(phone, ofDay(bindings)));
        return told;
    }

    private List<Binding> ofDay(List<Binding> bindings) {
        return bindings.stream()
                .map(binding -> BindingTimes.by(clock::ofDay, binding))
                .toList();
    }

    private boolean isWritten(Map<DialString, List<Binding>> changes) {
        try {
            transactions.replace(ofDay(changes));
            failing.set(false);
            return true;
        } catch (RuntimeException unreachable) {
            live.changesWereLost(changes.keySet());
            if (failing.compareAndSet(false, true)) {
                LOG.warnf("TANDEM1401: registrations cannot be written down; they will be later: %s", unreachable);
            }
            return false;
        }
    }
}
