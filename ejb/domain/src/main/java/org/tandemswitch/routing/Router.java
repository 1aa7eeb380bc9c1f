package org.tandemswitch.routing;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.passage.Groups;
import org.tandemswitch.passage.PrefixMode;
import org.tandemswitch.passage.Ranking;

/**
 * Puts the vendors of one call in order and says of each whether it may have the call (RT-01..04, RT-09). Every vendor with a
 * prefix of the number gets its verdict, also those that were never a choice: somebody will ask why.
 *
 * @param routes which vendors the caller may use
 * @param seed of what is left to chance
 */
public record Router(Groups routes, Ranking ranking, Numbers numbers, Circumstances now, long seed) {
    private static final int UNKNOWN_RATIO = 100;

    public List<Judged> judge(List<Candidate> candidates) {
        List<Candidate> ranked = ranked(candidates);
        List<Judged> judged = new ArrayList<>(ranked.size());
        int shortest = 0;
        for (Candidate candidate : ranked) {
            Judged one = judge(candidate, shortest);
            judged.add(one);
            if (one.verdict().isMeant() && candidate.passage().prefixMode() == PrefixMode.TERMINATE) {
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
        return judged.candidate().passage().protection();
    }

    private static int length(Candidate candidate) {
        return candidate.prefix().digits().length();
    }

    private List<Candidate> ranked(List<Candidate> candidates) {
        boolean limited = candidates.stream()
                .anyMatch(one -> one.passage().capacity().lines().isPresent());
        if (candidates.size() < 2 || ranking == Ranking.NONE && !limited) {
            return candidates;
        }
        Comparator<Candidate> byPrefix = comparingInt(Router::length);
        Comparator<Candidate> byRatio = comparingInt(this::ratio);
        Comparator<Candidate> byFreeLines = comparingInt(this::freeLines);
        return candidates.stream()
                .sorted(byPrefix.reversed()
                        .thenComparing(RouteTable.BY_PRIORITY)
                        .thenComparing(byRatio.reversed())
                        .thenComparing(byFreeLines.reversed())
                        .thenComparing(RouteTable.BY_NAME))
                .toList();
    }

    private int ratio(Candidate candidate) {
        return ranking == Ranking.ANSWER_RATIO
                ? now.answerRatio(candidate.vendor().id()).orElse(UNKNOWN_RATIO)
                : 0;
    }

    private int freeLines(Candidate candidate) {
        return candidate
                .passage()
                .capacity()
                .lines()
                .map(lines -> lines - now.busy(candidate.trunk().owner()))
                .orElse(Integer.MAX_VALUE);
    }

    private Judged judge(Candidate candidate, int shortest) {
        Verdict verdict = verdict(candidate, shortest);
        return verdict != Verdict.CHOSEN
                ? new Judged(candidate, verdict, numbers)
                : candidate
                        .passage()
                        .rewritten(numbers, chance(candidate))
                        .map(rewritten -> new Judged(candidate, Verdict.CHOSEN, rewritten))
                        .orElseGet(() -> new Judged(candidate, Verdict.REWRITING, numbers));
    }

    /** Each vendor's own, so that nothing hangs on who was judged before. */
    private RandomGenerator chance(Candidate candidate) {
        return new SplittableRandom(seed + candidate.vendor().id().value());
    }

    private Verdict verdict(Candidate candidate, int shortest) {
        if (candidate.vendor().locked()) {
            return Verdict.LOCKED;
        }
        if (length(candidate) < shortest) {
            return Verdict.SHORTER_PREFIX;
        }
        if (!routes.admit(candidate.passage().groups())) {
            return Verdict.GROUP;
        }
        if (!candidate.passage().takesCaller(numbers)) {
            return Verdict.CALLER;
        }
        if (!candidate.passage().takesCallee(numbers)) {
            return Verdict.CALLEE;
        }
        if (!candidate.passage().isOpen(now::time)) {
            return Verdict.HOURS;
        }
        if (!now.isOnline(candidate.vendor().id())) {
            return Verdict.OFFLINE;
        }
        return room(candidate);
    }

    private Verdict room(Candidate candidate) {
        if (!candidate.passage().capacity().hasLine(now.busy(candidate.trunk().owner()))) {
            return Verdict.NO_LINE;
        }
        return candidate
                        .passage()
                        .capacity()
                        .isInTime(now.begun(candidate.trunk().owner()))
                ? Verdict.CHOSEN
                : Verdict.TOO_FAST;
    }
}
