package org.tandemswitch.tracing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;
import org.tandemswitch.user.Area;

/**
 * Begins and ends debug traces; the system log names who did it (DT-01). Nothing waits for the database, the disk or the
 * recorder while others wait here: the clock of all calls comes by.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Traces {
    /** More are not kept: the oldest one that is over goes when another begins. */
    static final int MOST = 20;

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** The newest first. */
    private List<Trace> known = List.of();

    private final Object beginning = new Object();
    /** A number never comes back: conversations remember in which traces they are. */
    private long lastNumber;

    private Optional<Ticking> ticking = Optional.empty();

    @Inject
    TraceShelf shelf;

    @Inject
    Recorder recorder;

    @Inject
    KnownGateways gateways;

    @Inject
    Occurrences occurrences;

    @Inject
    Ticker ticker;

    @PostConstruct
    synchronized void restore() {
        lastNumber = shelf.lastNumber();
        shelf.clearUnlabelled();
        known = shelf.all();
        ticking = Optional.of(ticker.every("traces", LOOK, this::look));
        recorder.follow(running(Instant.now()));
    }

    @PreDestroy
    void rest() {
        ticking.ifPresent(Ticking::stop);
        recorder.end();
    }

    /**
     * None when as many are running as there may be.
     *
     * @throws UnknownGateway when there is no gateway of the name that is to be traced
     */
    public Optional<Trace> begin(Actor actor, TraceSubject subject, Optional<Duration> time) {
        actor.mustEdit(Area.CALLS);
        if (subject.kind() == TraceSubject.Kind.GATEWAY && !gateways.has(subject.value())) {
            throw new UnknownGateway(subject.value());
        }
        Optional<Trace> begun = begun(actor, subject, time);
        begun.ifPresent(trace -> occurrences.note(
                actor,
                Deed.TRACE_STARTED,
                Long.toString(trace.number()),
                trace.asChanges().toArray(FieldChange[]::new)));
        return begun;
    }

    /** One after the other: the room that is made for one is still there when it has its place on disk. */
    private Optional<Trace> begun(Actor actor, TraceSubject subject, Optional<Duration> time) {
        synchronized (beginning) {
            Instant now = Instant.now();
            if (!makeRoom(now)) {
                return Optional.empty();
            }
            lastNumber++;
            Trace trace = Trace.begin(lastNumber, subject, actor.name(), now, time);
            shelf.begin(trace);
            follow(trace);
            return Optional.of(trace);
        }
    }

    private synchronized void follow(Trace begun) {
        known = Stream.concat(Stream.of(begun), known.stream()).toList();
        recorder.follow(running(Instant.now()));
    }

    private boolean makeRoom(Instant now) {
        surplus(now).ifPresent(this::delete);
        return hasRoom();
    }

    private synchronized boolean hasRoom() {
        return known.size() < MOST;
    }

    private synchronized Optional<Trace> surplus(Instant now) {
        if (hasRoom()) {
            return Optional.empty();
        }
        return known.stream()
                .filter(trace -> !trace.isRunning(now))
                .reduce((newer, older) -> older)
                .map(this::takenOut);
    }

    /** False when it was over already, or never was. */
    public boolean stop(Actor actor, long number) {
        actor.mustEdit(Area.CALLS);
        Optional<Trace> stopped = stopped(number);
        stopped.ifPresent(trace -> note(actor, Deed.TRACE_STOPPED, trace));
        return stopped.isPresent();
    }

    private synchronized Optional<Trace> stopped(long number) {
        Instant now = Instant.now();
        Optional<Trace> running = find(number).filter(trace -> trace.isRunning(now));
        running.ifPresent(trace -> finish(trace, now));
        return running;
    }

    private void note(Actor actor, Deed deed, Trace trace) {
        occurrences.note(
                actor,
                deed,
                Long.toString(trace.number()),
                new FieldChange("subject", trace.subject().toString(), ""));
    }

    /** Deletes what a trace has recorded; a running one is stopped. */
    public boolean remove(Actor actor, long number) {
        actor.mustEdit(Area.CALLS);
        stop(actor, number);
        Optional<Trace> removed = removed(number);
        removed.ifPresent(trace -> {
            delete(trace);
            note(actor, Deed.TRACE_REMOVED, trace);
        });
        return removed.isPresent();
    }

    private synchronized Optional<Trace> removed(long number) {
        return find(number).map(this::takenOut);
    }

    private Trace takenOut(Trace trace) {
        known = known.stream().filter(other -> other.number() != trace.number()).toList();
        recorder.follow(running(Instant.now()));
        return trace;
    }

    /** Takes as long as the disk does; what could not be deleted is still there to be removed. */
    private void delete(Trace trace) {
        try {
            shelf.remove(trace);
        } catch (UncheckedIOException unwritable) {
            putBack(trace);
            throw unwritable;
        }
    }

    private synchronized void putBack(Trace trace) {
        known = Stream.concat(known.stream(), Stream.of(trace))
                .sorted(Comparator.comparing(Trace::number).reversed())
                .toList();
    }

    private void finish(Trace trace, Instant now) {
        Trace over = trace.stopped(now);
        known = known.stream()
                .map(other -> other.number() == over.number() ? over : other)
                .toList();
        recorder.follow(running(now));
        recorder.afterwards(() -> shelf.end(over));
    }

    private synchronized void look(Instant now) {
        known.stream()
                .filter(trace -> trace.stoppedAt().isEmpty() && !trace.isRunning(now))
                .forEach(trace -> finish(trace, now));
        recorder.adjust();
    }

    private List<Trace> running(Instant now) {
        return known.stream().filter(trace -> trace.isRunning(now)).toList();
    }

    private Optional<Trace> find(long number) {
        return known.stream().filter(trace -> trace.number() == number).findFirst();
    }

    /** The names of the gateways that can be traced; none to whoever may not view gateways. */
    public List<String> gateways(Actor actor) {
        return actor.rights().mayView(Area.GATEWAYS) ? gateways.first() : List.of();
    }

    /** The newest first. */
    public synchronized List<Trace> all(Actor actor) {
        actor.mustView(Area.CALLS);
        return known;
    }

    public long size(Actor actor, Trace trace) {
        actor.mustView(Area.CALLS);
        return shelf.size(trace);
    }

    /** How many messages were left out since the start because the recorder could not keep up. */
    public long leftOut(Actor actor) {
        actor.mustView(Area.CALLS);
        return recorder.allLeftOut();
    }

    public long recorded(Actor actor) {
        actor.mustView(Area.CALLS);
        return recorder.allRecorded();
    }
}
