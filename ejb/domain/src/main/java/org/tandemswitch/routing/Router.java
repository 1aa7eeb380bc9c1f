package org.tandemswitch.routing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.passage.CallerPool;
import org.tandemswitch.passage.Groups;
import org.tandemswitch.passage.Places;
import org.tandemswitch.passage.PrefixMode;
import org.tandemswitch.passage.Pricing;
import org.tandemswitch.passage.Ranking;
import org.tandemswitch.rate.Price;

/**
 * Puts the vendors of one call in order and says of each whether it may have the call (RT-01..04, RT-09). Every vendor with a
 * prefix of the number gets its verdict, also those that were never a choice: somebody will ask why.
 *
 * @param routes which vendors the caller may use
 * @param caller lines that the call takes already
 * @param forwarded did somebody forward the call?
 * @param paid what the caller pays for such a call; none when nobody knows
 * @param seed of what is left to chance
 */
public record Router(
        Groups routes,
        List<Ranking> rankings,
        Pricing pricing,
        Numbers numbers,
        Optional<Price> paid,
        Trunk caller,
        boolean forwarded,
        Circumstances now,
        long seed) {
    private static final int UNKNOWN_RATIO = 100;

    public List<Judged> judge(List<Candidate> candidates) {
        List<Judged> judged = new ArrayList<>(candidates.size());
        int shortest = 0;
        for (Place place : ranked(candidates)) {
            Judged one = judge(place, shortest);
            judged.add(one);
            Candidate candidate = place.candidate();
            if (one.verdict().isMeant() && candidate.passage().selling().prefixMode() == PrefixMode.TERMINATE) {
                shortest = Math.max(shortest, length(candidate));
            }
        }
        return judged.stream().noneMatch(Router::isProtection) ? judged : protectionLast(judged);
    }

    private static List<Judged> protectionLast(List<Judged> judged) {
        return Stream.concat(
                        judged.stream().filter(one -> !isProtection(one)),
                        judged.stream().filter(Router::isProtection))
                .toList();
    }

    private static boolean isProtection(Judged judged) {
        return judged.candidate().passage().selling().protection();
    }

    private static int length(Candidate candidate) {
        return candidate.prefix().digits().length();
    }

    /** A vendor with all that its rank hangs on, looked at once, for it may be otherwise a moment later. */
    private record Place(
            Candidate candidate, Optional<Price> cost, Trunk trunk, int priority, int ratio, int freeLines) {
        private static final Comparator<Place> FIRST =
                comparingInt((Place place) -> -length(place.candidate())).thenComparingInt(Place::priority);
        private static final Comparator<Place> LAST =
                comparingInt((Place place) -> -place.freeLines()).thenComparing(Place::candidate, RouteTable.BY_NAME);

        static Comparator<Place> rank(List<Ranking> rankings) {
            Comparator<Place> rank = FIRST;
            for (Ranking ranking : rankings) {
                rank = rank.thenComparing(
                        switch (ranking) {
                            case NONE -> (one, other) -> 0;
                            case ANSWER_RATIO -> comparingInt(place -> -place.ratio());
                            case LEAST_RATE ->
                                comparing((Place place) -> place.cost().isEmpty())
                                        .thenComparing(place -> place.cost().orElse(Price.FREE));
                        });
            }
            return rank.thenComparing(LAST);
        }

        Judged judged(Verdict verdict, Numbers seen) {
            return new Judged(candidate, verdict, seen, trunk, cost);
        }
    }

    private List<Place> ranked(List<Candidate> candidates) {
        boolean moving = candidates.size() > 1
                && (!rankings.isEmpty() || candidates.stream().anyMatch(Candidate::isMoving));
        Stream<Place> places = candidates.stream().map(candidate -> place(candidate, moving));
        return moving ? places.sorted(Place.rank(rankings)).toList() : places.toList();
    }

    private Place place(Candidate candidate, boolean moving) {
        Trunk trunk = candidate.trunk(now::time).besides(caller);
        Optional<Price> cost = candidate.passage().pricing().price(numbers.callee());
        return moving
                ? new Place(
                        candidate, cost, trunk, candidate.priority(now::time), ratio(candidate), trunk.freeLines(now))
                : new Place(candidate, cost, trunk, 0, 0, 0);
    }

    private int ratio(Candidate candidate) {
        return rankings.contains(Ranking.ANSWER_RATIO)
                ? now.answerRatio(candidate.vendor().id()).orElse(UNKNOWN_RATIO)
                : 0;
    }

    private Judged judge(Place place, int shortest) {
        Verdict verdict = verdict(place, shortest);
        return verdict == Verdict.CHOSEN ? withNumbers(place) : place.judged(verdict, numbers);
    }

    private Judged withNumbers(Place place) {
        Candidate candidate = place.candidate();
        RandomGenerator chance = chance(candidate);
        Optional<Numbers> rewritten = candidate.passage().rewritten(numbers, chance, now::time);
        if (rewritten.isEmpty()) {
            return place.judged(Verdict.REWRITING, numbers);
        }
        return candidate
                .passage()
                .selling()
                .callers()
                .of(forwarded)
                .map(pool -> fromPool(place, pool, rewritten.get(), chance))
                .orElseGet(() -> place.judged(Verdict.CHOSEN, rewritten.get()));
    }

    private Judged fromPool(Place place, CallerPool pool, Numbers rewritten, RandomGenerator chance) {
        if (pool.numbers().size() == 0) {
            return place.judged(Verdict.EMPTY_POOL, rewritten);
        }
        return pool.choose(chance, () -> now.turn(place.candidate().vendor().id()), now)
                .map(shown -> place.judged(Verdict.CHOSEN, new Numbers(shown, rewritten.callee()))
                        .with(pool.share(shown)))
                .orElseGet(() -> place.judged(Verdict.CALLER_POOL, rewritten));
    }

    /** Each vendor's own, so that nothing hangs on who was judged before. */
    private RandomGenerator chance(Candidate candidate) {
        return new SplittableRandom(seed + candidate.vendor().id().value());
    }

    private Verdict verdict(Place place, int shortest) {
        Candidate candidate = place.candidate();
        Places places = candidate.passage().places();
        if (candidate.vendor().locked()) {
            return Verdict.LOCKED;
        }
        if (!candidate.passage().membership().isGood(now::time)) {
            return Verdict.ACCOUNT;
        }
        if (length(candidate) < shortest) {
            return Verdict.SHORTER_PREFIX;
        }
        if (!routes.admit(candidate.passage().membership().groups())) {
            return Verdict.GROUP;
        }
        if (!candidate.passage().takesCaller(numbers) || !places.takeCaller(numbers)) {
            return Verdict.CALLER;
        }
        if (!candidate.passage().takesCallee(numbers) || !places.takeCallee(numbers)) {
            return Verdict.CALLEE;
        }
        if (!candidate.passage().takesPair(numbers) || !places.takePair(numbers)) {
            return Verdict.PAIR;
        }
        if (!candidate.passage().isOpen(now::time)) {
            return Verdict.HOURS;
        }
        return objectionToCost(place).orElseGet(() -> state(place));
    }

    /** RT-05 */
    private Optional<Verdict> objectionToCost(Place place) {
        Pricing asked = place.candidate().passage().pricing();
        if (!asked.checked()) {
            return Optional.empty();
        }
        if (place.cost().isEmpty()) {
            return Optional.of(Verdict.NO_RATE);
        }
        Price cost = place.cost().get();
        if (!asked.bears(cost) || !pricing.bears(cost)) {
            return Optional.of(Verdict.TOO_DEAR);
        }
        return asked.isWorthwhile(paid, cost) && pricing.isWorthwhile(paid, cost)
                ? Optional.empty()
                : Optional.of(Verdict.NO_PROFIT);
    }

    private Verdict state(Place place) {
        if (!now.isFound(place.candidate().vendor())) {
            return Verdict.NO_ADDRESS;
        }
        return now.isOnline(place.candidate().vendor().id())
                ? place.trunk().shortage(now).map(Verdict::of).orElse(Verdict.CHOSEN)
                : Verdict.OFFLINE;
    }
}
