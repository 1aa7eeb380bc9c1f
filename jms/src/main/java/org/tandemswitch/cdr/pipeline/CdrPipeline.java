package org.tandemswitch.cdr.pipeline;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.Condition.State;
import org.tandemswitch.live.Health;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;

/** Starts and stops the way of the records with the application, and tells how it goes. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CdrPipeline {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final long STOP_MILLIS = 10_000;
    private static final long MANY = 2_000;

    @Resource(lookup = "java:/JmsXA")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/cdr")
    Queue queue;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    JournalOutbox outbox;

    @Inject
    ThisNode node;

    @Inject
    Ticker ticker;

    @Inject
    Health health;

    private final List<Thread> started = new ArrayList<>();
    private Ticking ticking = () -> {};
    private Forwarding forwarding;
    private SignsOfLife signs;

    @PostConstruct
    void start() {
        forwarding = new Forwarding(outbox.forwarder(new JmsSender(connections, queue, node.name())));
        signs = new SignsOfLife(outbox::live, PERIOD);
        begin("tandem-cdr-forwarder", forwarding);
        begin("tandem-cdr-alive", signs);
        ticking = ticker.every("outbox watch", PERIOD, this::watch);
    }

    @PreDestroy
    void stop() {
        ticking.stop();
        signs.stop();
        forwarding.stop();
        try {
            for (Thread thread : started) {
                thread.join(STOP_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(String name, Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName(name);
        thread.start();
        started.add(thread);
    }

    private void watch(Instant now) {
        long waiting = forwarding.waiting();
        health.report(forwarding.brokerTakes() ? condition("broker", State.OK, 0) : condition("broker", State.DOWN, 0));
        health.report(outboxCondition(waiting));
    }

    private Condition outboxCondition(long waiting) {
        if (outbox.ready()) {
            return condition("outbox", waiting < MANY ? State.OK : State.DEGRADED, waiting);
        }
        return outbox.lost() > 0
                ? new Condition("outbox", State.DOWN, "health.outbox.lost", outbox.lost())
                : condition("outbox", State.DOWN, outbox.inMemory());
    }

    private static Condition condition(String name, State state, long number) {
        return new Condition(name, state, "health." + name + "." + state.name().toLowerCase(Locale.ROOT), number);
    }
}
