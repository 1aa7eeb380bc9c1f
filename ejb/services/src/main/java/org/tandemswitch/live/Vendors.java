package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.Trial;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.publication.Publication;
import org.tandemswitch.publication.PublishOutcome;
import org.tandemswitch.routing.Quality;
import org.tandemswitch.routing.QualityRules;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.user.Area;

/** How the routing gateways do on this node, and which of them asked to be left alone for a while. */
@ApplicationScoped
public class Vendors {
    /** A gateway that asks for more is asked again after this. */
    static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Map<GatewayId, Tally> tallies = new ConcurrentHashMap<>();

    @Inject
    ParametersInForce parameters;

    @Inject
    EvenClock clock;

    public void tried(Trial trial) {
        tally(trial.vendor().id()).add(trial, QualityRules.of(parameters.now()), System.nanoTime());
    }

    /** Answered calls of a hundred of late (RT-06); none where nobody knows. */
    public OptionalInt answerRatio(GatewayId vendor) {
        Tally tally = tallies.get(vendor);
        return tally == null ? OptionalInt.empty() : tally.ratio(System.nanoTime());
    }

    public boolean isOnline(GatewayId vendor) {
        Tally tally = tallies.get(vendor);
        return tally == null || tally.takesCalls(System.nanoTime(), clock);
    }

    /** It is called again before the time it asked for is over. @return did it rest until now? */
    boolean endRest(GatewayId vendor) {
        Tally tally = tallies.get(vendor);
        return tally != null && tally.endRest(System.nanoTime());
    }

    /** It answered a question whether it is there (SI-09). @return did it get no calls until now? */
    public boolean heard(GatewayId vendor) {
        return tally(vendor).heard();
    }

    /**
     * It did not answer one.
     *
     * @param threshold after how many of them it gets no calls
     * @return is it this one that keeps calls away?
     */
    public boolean missed(GatewayId vendor, int threshold) {
        return tally(vendor).missed(threshold);
    }

    /** It has told that it is, and that still counts. */
    public boolean isFull(GatewayId vendor) {
        Tally tally = tallies.get(vendor);
        return tally != null && tally.isFull(clock);
    }

    /** It tells how busy it is (SI-06). @param decision on what it has told before */
    public PublishOutcome published(GatewayId vendor, Function<Optional<Publication>, PublishOutcome> decision) {
        return tally(vendor).published(decision);
    }

    /** What others have told counts no more. */
    public void believeOnly(Set<GatewayId> publishers) {
        tallies.forEach((vendor, tally) -> {
            if (!publishers.contains(vendor)) {
                tally.forgetPublication();
            }
        });
    }

    private Tally tally(GatewayId vendor) {
        return tallies.computeIfAbsent(vendor, first -> new Tally());
    }

    public VendorState of(Actor actor, GatewayId vendor) {
        actor.mustView(Area.GATEWAYS);
        Tally tally = tallies.get(vendor);
        return tally == null ? VendorState.UNTRIED : tally.state(System.nanoTime(), clock);
    }

    private static final class Tally {
        private long attempts;
        private long answered;
        private long failed;
        private OptionalInt lastStatus = OptionalInt.empty();
        private Optional<Instant> lastAnswered = Optional.empty();
        private volatile Optional<Long> restsUntil = Optional.empty();
        private volatile boolean silent;
        private volatile Optional<Publication> publication = Optional.empty();
        private int unanswered;
        private Optional<Quality> quality = Optional.empty();

        synchronized void add(Trial trial, QualityRules rules, long nanos) {
            attempts++;
            rate(trial.result(), rules, nanos);
            if (trial.status().isPresent()) {
                lastStatus = trial.status();
            }
            switch (trial.result()) {
                case ANSWERED -> {
                    answered++;
                    lastAnswered = Optional.of(Instant.now());
                }
                case FAILED -> failed++;
                case TAKEN_BACK -> {}
            }
            trial.comeLater()
                    .ifPresent(rest ->
                            restsUntil = Optional.of(nanos + shortened(rest).toNanos()));
        }

        /** What the caller takes back says nothing about the vendor. */
        private void rate(Trial.Result result, QualityRules rules, long nanos) {
            if (!rules.wanted()) {
                quality = Optional.empty();
            } else if (result != Trial.Result.TAKEN_BACK) {
                Quality kept = quality.map(known -> known.under(rules)).orElseGet(() -> new Quality(rules));
                kept.count(result == Trial.Result.ANSWERED, nanos);
                quality = Optional.of(kept);
            }
        }

        synchronized OptionalInt ratio(long nanos) {
            return quality.map(known -> known.ratio(nanos)).orElseGet(OptionalInt::empty);
        }

        synchronized boolean heard() {
            boolean returns = silent;
            unanswered = 0;
            silent = false;
            return returns;
        }

        synchronized boolean missed(int threshold) {
            unanswered++;
            boolean news = !silent && unanswered >= threshold;
            silent = silent || news;
            return news;
        }

        boolean takesCalls(long nanos, EvenClock clock) {
            return !silent && rest(nanos).isEmpty() && !isFull(clock);
        }

        /** Most vendors never tell: then nobody looks at the clock. */
        private boolean isFull(EvenClock clock) {
            Optional<Publication> told = publication;
            return told.isPresent() && told.get().isFull(clock.now());
        }

        synchronized PublishOutcome published(Function<Optional<Publication>, PublishOutcome> decision) {
            PublishOutcome outcome = decision.apply(publication);
            publication = outcome.fold(PublishOutcome.Accepted::kept, refused -> publication);
            return outcome;
        }

        synchronized void forgetPublication() {
            publication = Optional.empty();
        }

        private OptionalInt load(Instant now) {
            return publication
                    .filter(told -> told.counts(now))
                    .map(told -> OptionalInt.of(told.load()))
                    .orElseGet(OptionalInt::empty);
        }

        private static Duration shortened(Duration rest) {
            return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
        }

        Optional<Duration> rest(long nanos) {
            return restsUntil
                    .map(until -> Duration.ofNanos(until - nanos))
                    .filter(left -> left.compareTo(Duration.ZERO) > 0);
        }

        synchronized boolean endRest(long nanos) {
            boolean rests = rest(nanos).isPresent();
            restsUntil = Optional.empty();
            return rests;
        }

        synchronized VendorState state(long nanos, EvenClock clock) {
            return new VendorState(
                    attempts,
                    answered,
                    failed,
                    lastStatus,
                    lastAnswered,
                    rest(nanos),
                    ratio(nanos),
                    silent,
                    load(clock.now()));
        }
    }
}
