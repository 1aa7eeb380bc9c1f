package org.tandemswitch.routing;

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
import org.tandemswitch.passage.PrefixMode;
import org.tandemswitch.passage.Ranking;

/**
 * Puts the vendors of one call in order and says of each whether it may have the call (RT-01..04, RT-09). Every vendor with a
 * prefix of the number gets its verdict, also those that were never a choice: somebody will ask why.
 *
 * @param routes which vendors the caller may use
 * @param caller lines that the call takes already
 * @param forwarded did somebody forward the call?
 * @param seed of what is left to chance
 */
public record Router(
        Groups routes,
        Ranking ranking,
        Numbers numbers,
        Trunk caller,
        boolean forwarded,
        Circumstances now,
        long seed) {
    private static final int UNKNOWN_RATIO = 100;

    public List<Judged> judge(List<Candidate> candidates) {
        List<Judged> judged = new ArrayList<>(candidates.size());
        int shortest = 0;
        for (Place place : ranked(candidates)) {
            Judged one = judge(place.candidate(), place.trunk(), shortest);
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
    private record Place(Candidate candidate, Trunk trunk, int priority, int ratio, int freeLines) {
        private static final Comparator<Place> RANK = comparingInt((Place place) -> -length(place.candidate()))
                .thenComparingInt(Place::priority)
                .thenComparingInt(place -> -place.ratio())
                .thenComparingInt(place -> -place.freeLines())
                .thenComparing(Place::candidate, RouteTable.BY_NAME);
    }

    private List<Place> ranked(List<Candidate> candidates) {
        boolean moving = candidates.size() > 1
                && (ranking != Ranking.NONE || candidates.stream().anyMatch(Candidate::isMoving));
        Stream<Place> places = candidates.stream().map(candidate -> place(candidate, moving));
        return moving ? places.sorted(Place.RANK).toList() : places.toList();
    }

    private Place place(Candidate candidate, boolean moving) {
        Trunk trunk = candidate.trunk(now::time).besides(caller);
        return moving
                ? new Place(candidate, trunk, candidate.priority(now::time), ratio(candidate), trunk.freeLines(now))
                : new Place(candidate, trunk, 0, 0, 0);
    }

    private int ratio(Candidate candidate) {
        return ranking == Ranking.ANSWER_RATIO
                ? now.answerRatio(candidate.vendor().id()).orElse(UNKNOWN_RATIO)
                : 0;
    }

    private Judged judge(Candidate candidate, Trunk trunk, int shortest) {
        Verdict verdict = verdict(candidate, trunk, shortest);
        return verdict == Verdict.CHOSEN
                ? withNumbers(candidate, trunk)
                : new Judged(candidate, verdict, numbers, trunk);
    }

    private Judged withNumbers(Candidate candidate, Trunk trunk) {
        RandomGenerator chance = chance(candidate);
        Optional<Numbers> rewritten = candidate.passage().rewritten(numbers, chance, now::time);
        if (rewritten.isEmpty()) {
            return new Judged(candidate, Verdict.REWRITING, numbers, trunk);
        }
        return candidate
                .passage()
                .selling()
                .callers()
                .of(forwarded)
                .map(pool -> fromPool(candidate, trunk, pool, rewritten.get(), chance))
                .orElseGet(() -> new Judged(candidate, Verdict.CHOSEN, rewritten.get(), trunk));
    }

    private Judged fromPool(
            Candidate candidate, Trunk trunk, CallerPool pool, Numbers rewritten, RandomGenerator chance) {
        if (pool.numbers().size() == 0) {
            return new Judged(candidate, Verdict.EMPTY_POOL, rewritten, trunk);
        }
        return pool.choose(chance, () -> now.turn(candidate.vendor().id()), now)
                .map(shown -> new Judged(
                        candidate,
                        Verdict.CHOSEN,
                        new Numbers(shown, rewritten.callee()),
                        trunk.with(pool.share(shown))))
                .orElseGet(() -> new Judged(candidate, Verdict.CALLER_POOL, rewritten, trunk));
    }

    /** Each vendor's own, so that nothing hangs on who was judged before. */
    private RandomGenerator chance(Candidate candidate) {
        return new SplittableRandom(seed + candidate.vendor().id().value());
    }

    private Verdict verdict(Candidate candidate, Trunk trunk, int shortest) {
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
        if (!candidate.passage().takesCaller(numbers)) {
            return Verdict.CALLER;
        }
        if (!candidate.passage().takesCallee(numbers)) {
            return Verdict.CALLEE;
        }
        if (!candidate.passage().takesPair(numbers)) {
            return Verdict.PAIR;
        }
        if (!candidate.passage().isOpen(now::time)) {
            return Verdict.HOURS;
        }
        if (!now.isOnline(candidate.vendor().id())) {
            return Verdict.OFFLINE;
        }
        return trunk.shortage(now).map(Verdict::of).orElse(Verdict.CHOSEN);
    }
}
