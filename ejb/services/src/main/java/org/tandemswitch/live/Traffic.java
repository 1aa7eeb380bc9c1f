package org.tandemswitch.live;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.routing.QualityRules;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.user.Area;

/** Counts calls since the start and keeps an hour of samples. */
@ApplicationScoped
public class Traffic {
    private static final Duration SAMPLE_PERIOD = Duration.ofSeconds(5);
    private static final int SAMPLES_KEPT = 720;

    private final LongAdder attempts = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder talkMillis = new LongAdder();
    private final LongAdder delayed = new LongAdder();
    private final LongAdder delayMillis = new LongAdder();
    private final Map<EndReason, LongAdder> reasons = new ConcurrentHashMap<>();
    private final Map<Party, ScoreCount> scores = new ConcurrentHashMap<>();
    private final Deque<TrafficSample> samples = new ArrayDeque<>();
    private long attemptsAtLastSample;
    private volatile double attemptsPerSecond;

    @Inject
    private LiveCalls liveCalls;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private Ticker ticker;

    @PostConstruct
    void startSampling() {
        ticker.every("traffic sample", SAMPLE_PERIOD, this::sample);
    }

    public void attempted() {
        attempts.increment();
    }

    /** A call that nobody will answer for: its source is unknown. */
    public void turnedAway(EndReason reason) {
        count(reason);
    }

    public void ended(Cdr cdr) {
        ended.increment();
        count(cdr.endReason());
        if (cdr.isAnswered()) {
            answered.increment();
            talkMillis.add(cdr.holdTime().toMillis());
        }
        QualityRules rules = QualityRules.of(parameters.now());
        Stream.concat(
                        Stream.of(Party.of(Peer.CLIENT, cdr.client())),
                        cdr.vendor().map(vendor -> Party.of(Peer.VENDOR, vendor)).stream())
                .distinct()
                .forEach(party ->
                        scores.computeIfAbsent(party, first -> new ScoreCount()).add(cdr, rules, System.nanoTime()));
        cdr.postDialDelay().ifPresent(delay -> {
            delayed.increment();
            delayMillis.add(delay.toMillis());
        });
    }

    /** How the calls of a gateway went. */
    public Score score(Actor actor, Owner gateway) {
        actor.mustView(Area.GATEWAYS);
        return score(new Party(gateway.kind(), Long.toString(gateway.id())));
    }

    /** How the calls of a phone went, whichever side it was on. */
    public Score score(Actor actor, DialString phone) {
        actor.mustView(Area.PHONES);
        return score(new Party(Peer.PHONE, phone.value()));
    }

    private Score score(Party party) {
        return scores.getOrDefault(party, new ScoreCount()).score(QualityRules.of(parameters.now()), System.nanoTime());
    }

    /** @param name id of a gateway, number of a phone */
    private record Party(Peer kind, String name) {
        static Party of(Peer kind, GatewayRef side) {
            return side.isPhone()
                    ? new Party(Peer.PHONE, side.name())
                    : new Party(kind, Long.toString(side.id().value()));
        }
    }

    public TrafficNow now(Actor actor) {
        actor.mustView(Area.OVERVIEW);
        return now();
    }

    private TrafficNow now() {
        List<CallView> calls = liveCalls.all();
        int talking = (int)
                calls.stream().filter(call -> call.state() == CallState.TALKING).count();
        return new TrafficNow(
                calls.size(),
                talking,
                attemptsPerSecond,
                attempts.sum(),
                ended.sum(),
                answered.sum(),
                mean(talkMillis, answered),
                mean(delayMillis, delayed),
                counted());
    }

    /** The samples of the last hour, oldest first. */
    public List<TrafficSample> history(Actor actor) {
        actor.mustView(Area.OVERVIEW);
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    private void sample(Instant now) {
        long sum = attempts.sum();
        attemptsPerSecond = (sum - attemptsAtLastSample) / (double) SAMPLE_PERIOD.toSeconds();
        attemptsAtLastSample = sum;
        TrafficNow current = now();
        synchronized (samples) {
            samples.addLast(new TrafficSample(now, current.calls(), current.talking(), attemptsPerSecond));
            if (samples.size() > SAMPLES_KEPT) {
                samples.removeFirst();
            }
        }
    }

    private void count(EndReason reason) {
        reasons.computeIfAbsent(reason, first -> new LongAdder()).increment();
    }

    private Map<EndReason, Long> counted() {
        Map<EndReason, Long> seen = new EnumMap<>(EndReason.class);
        reasons.forEach((reason, count) -> seen.put(reason, count.sum()));
        return seen;
    }

    private static Duration mean(LongAdder millis, LongAdder count) {
        long number = count.sum();
        return number == 0 ? Duration.ZERO : Duration.ofMillis(millis.sum() / number);
    }
}
