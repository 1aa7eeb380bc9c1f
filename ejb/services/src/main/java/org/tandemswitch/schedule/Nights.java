package org.tandemswitch.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Calls once a night those who have something to clear away, one after the other. What a server missed that was down at
 * that hour is done the next night.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Nights {
    private static final Logger LOG = Logger.getLogger(Nights.class);

    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    @Resource
    private jakarta.ejb.TimerService timers;

    @PostConstruct
    void start() {
        timers.createCalendarTimer(new ScheduleExpression().hour(3).minute(17), new TimerConfig("night", false));
    }

    public void each(String name, Consumer<Instant> work) {
        tasks.add(new Task(name, work));
    }

    @Timeout
    void come() {
        tasks.forEach(task -> task.run(Instant.now()));
    }

    private record Task(String name, Consumer<Instant> work) {
        void run(Instant now) {
            try {
                work.accept(now);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The task \"%s\" failed; it goes on the next night", name);
            }
        }
    }
}
