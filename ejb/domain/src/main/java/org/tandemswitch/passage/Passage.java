package org.tandemswitch.passage;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tandemswitch.capacity.Capacity;
import org.tandemswitch.directory.CallLevel;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.hours.ByHours;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Preferences;

/**
 * The rules of passage of one neighbour, resolved to plain values. Numbers are checked as they come, before the neighbour's
 * own rules rewrite them.
 *
 * @param places from where to where its calls may go, by the numbers areas know: those after rewriting
 * @param level how far its calls may go
 * @param capacity when no hours have lines of their own
 * @param routes which vendors its calls may use
 * @param rankings what ranks vendors of the same prefix and priority, the first before the second (RT-03)
 * @param membership to whom it belongs
 * @param selling how it takes calls, as a vendor
 */
public record Passage(
        Rewriting rewriting,
        NumberCheck callers,
        NumberCheck callees,
        NumberPairs pairs,
        Places places,
        OurPhones ourPhones,
        CallLevel level,
        Capacity capacity,
        ByHours<Integer> linesByHours,
        Opening opening,
        Groups routes,
        List<Ranking> rankings,
        Membership membership,
        Pricing pricing,
        Selling selling) {
    public static Passage of(Preferences chosen, Directory directory) {
        return new Passage(
                new Rewriting(chosen.get(Options.CALLER_REWRITING), chosen.get(Options.CALLEE_REWRITING)),
                new NumberCheck(
                        chosen.get(Options.CALLERS_ALLOWED),
                        chosen.get(Options.CALLERS_FORBIDDEN),
                        chosen.get(Options.CALLER_LENGTHS),
                        NumberCheck.lists(chosen.get(Options.CALLER_LISTS), directory),
                        NumberCheck.lists(chosen.get(Options.CALLER_BLACKLISTS), directory)),
                new NumberCheck(
                        chosen.get(Options.CALLEES_ALLOWED),
                        chosen.get(Options.CALLEES_FORBIDDEN),
                        chosen.get(Options.CALLEE_LENGTHS),
                        NumberCheck.lists(chosen.get(Options.CALLEE_LISTS), directory),
                        NumberCheck.lists(chosen.get(Options.CALLEE_BLACKLISTS), directory)),
                chosen.get(Options.PAIRS),
                Places.of(chosen, directory),
                chosen.get(Options.OUR_PHONES),
                chosen.get(Options.CALL_LEVEL),
                Capacity.of(chosen),
                chosen.get(Options.LINES_BY_HOURS),
                Opening.of(chosen, directory),
                new Groups(chosen.get(Options.GROUPS_ALLOWED), chosen.get(Options.GROUPS_FORBIDDEN)),
                Stream.of(chosen.get(Options.RANKING), chosen.get(Options.SECOND_RANKING))
                        .filter(ranking -> ranking != Ranking.NONE)
                        .distinct()
                        .toList(),
                Membership.of(chosen, directory),
                Pricing.of(chosen, directory),
                Selling.of(chosen, directory));
    }

    public boolean takesCaller(Numbers numbers) {
        return callers.passes(numbers.caller());
    }

    public boolean takesCallee(Numbers numbers) {
        return callees.passes(numbers.callee());
    }

    public boolean takesPair(Numbers numbers) {
        return pairs.allow(numbers);
    }

    /** @param clock looked at only when it matters */
    public boolean isOpen(Supplier<LocalDateTime> clock) {
        return opening.contains(clock);
    }

    /** @param clock looked at only when it matters */
    public Capacity capacity(Supplier<LocalDateTime> clock) {
        return linesByHours
                .at(clock)
                .map(lines -> new Capacity(Optional.of(lines), capacity.pace()))
                .orElse(capacity);
    }

    /**
     * The numbers behind this point; none when a rule makes something of one that is no number.
     *
     * @param clock looked at only when it matters
     */
    public Optional<Numbers> rewritten(Numbers numbers, RandomGenerator chance, Supplier<LocalDateTime> clock) {
        return rewriting.apply(numbers, chance, clock);
    }
}
