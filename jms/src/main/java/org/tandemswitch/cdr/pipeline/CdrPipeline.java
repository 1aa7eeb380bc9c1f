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

    private final List<Ticking> tickings = new ArrayList<>();
    private Forwarding forwarding;
    private Thread thread;

    @PostConstruct
    void start() {
        forwarding = new Forwarding(outbox.forwarder(new JmsSender(connections, queue, node.name())));
        thread = threads.newThread(forwarding);
        thread.setName("tandem-cdr-forwarder");
        thread.start();
        tickings.add(ticker.every("sign of life", PERIOD, outbox::live));
        tickings.add(ticker.every("outbox watch", PERIOD, this::watch));
    }

    @PreDestroy
    void stop() {
        tickings.forEach(Ticking::stop);
        forwarding.stop();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Instant now) {
        long waiting = forwarding.waiting();
        health.report(forwarding.brokerTakes() ? condition("broker", State.OK, 0) : condition("broker", State.DOWN, 0));
        health.report(condition("outbox", outboxState(waiting), waiting));
    }

    private State outboxState(long waiting) {
        if (!outbox.isOnDisk()) {
            return State.DOWN;
        }
        return waiting < MANY ? State.OK : State.DEGRADED;
    }

    private static Condition condition(String name, State state, long number) {
        return new Condition(name, state, "health." + name + "." + state.name().toLowerCase(Locale.ROOT), number);
    }
}
