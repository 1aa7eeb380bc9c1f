package org.tandemswitch.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Ticks ten times a second and calls those whose period has passed, counted by a clock that nobody sets. A task that
 * fails, or makes the others wait, is named once a minute. The server lets its timers rest while it is suspended and while a
 * clock that was set back has not caught up; calls go on meanwhile, so a thread stands in.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Ticker {
    public static final Duration TICK = Duration.ofMillis(100);
    private static final long LATE = Duration.ofMillis(500).toNanos();
    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final String WATCHING = "watch";
    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final List<Task> tasks = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ticking = new AtomicBoolean();
    private volatile long lastCall = System.nanoTime();
    private Optional<Thread> standIn = Optional.empty();

    @Resource
    private jakarta.ejb.TimerService timers;

    @Resource
    private ManagedThreadFactory threads;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(TICK.toMillis(), TICK.toMillis(), new TimerConfig("tick", false));
        timers.createIntervalTimer(WATCH.toMillis(), WATCH.toMillis(), new TimerConfig(WATCHING, false));
        Thread thread = threads.newThread(this::standIn);
        standIn = Optional.of(thread);
        thread.start();
    }

    @PreDestroy
    void stop() {
        standIn.ifPresent(Thread::interrupt);
    }

    private void standIn() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TICK.toNanos());
            standIn(System.nanoTime());
        }
    }

    void standIn(long nanos) {
        if (nanos - lastCall > LATE) {
            tick(nanos);
        }
    }

    /** Calls the task about every period, never two calls of one tick at a time. */
    public Ticking every(String name, Duration period, Consumer<Instant> work) {
        Task task = new Task(name, period, work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** A timer that is late is not called again, so another one looks for what holds it up. */
    @Timeout
    void called(Timer timer) {
        long nanos = System.nanoTime();
        if (WATCHING.equals(timer.getInfo())) {
            tasks.forEach(task -> task.complainIfStuck(nanos));
        } else {
            lastCall = nanos;
            tick(nanos);
        }
    }

    private void tick(long nanos) {
        if (ticking.compareAndSet(false, true)) {
            try {
                tasks.forEach(task -> task.runIfDue(nanos));
            } finally {
                ticking.set(false);
            }
        }
    }

    private static final class Task {
        private static final long COMPLAINT_PERIOD = Duration.ofMinutes(1).toNanos();
        private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
        private static final long NOT_RUNNING = Long.MIN_VALUE;

        private final String name;
        private final long period;
        private final Consumer<Instant> work;
        private long due = System.nanoTime();
        private long mayComplain = due;
        private volatile long runsSince = NOT_RUNNING;

        Task(String name, Duration period, Consumer<Instant> work) {
            this.name = name;
            this.period = period.toNanos();
            this.work = work;
        }

        void runIfDue(long nanos) {
            if (nanos - due < 0) {
                return;
            }
            due = nanos + period - TICK.toNanos() / 2;
            runsSince = System.nanoTime();
            try {
                work.accept(Instant.now());
            } catch (RuntimeException | Error failure) {
                complain(
                        nanos, () -> LOG.warnf(failure, "The task \"%s\" failed; it goes on with its next turn", name));
            } finally {
                runsSince = NOT_RUNNING;
            }
        }

        /** All others wait for it. */
        void complainIfStuck(long nanos) {
            long since = runsSince;
            if (since != NOT_RUNNING && nanos - since > PATIENCE) {
                complain(
                        nanos,
                        () -> LOG.warnf(
                                "The task \"%s\" has taken %d s so far, and all others wait",
                                name, Duration.ofNanos(nanos - since).toSeconds()));
            }
        }

        private synchronized void complain(long nanos, Runnable complaint) {
            if (nanos - mayComplain >= 0) {
                mayComplain = nanos + COMPLAINT_PERIOD;
                complaint.run();
            }
        }
    }
}
