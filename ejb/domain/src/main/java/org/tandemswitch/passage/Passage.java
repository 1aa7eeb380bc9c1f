package org.tandemswitch.passage;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.ParameterSet;

/**
 * The rules of passage of one neighbour, resolved to plain values. Numbers are checked as they come, before the neighbour's
 * own rules rewrite them.
 *
 * @param routes which vendors its calls may use
 * @param groups those it is in itself, as a vendor
 * @param protection is it a vendor of last resort (RT-09)?
 */
public record Passage(
        Rewriting rewriting,
        NumberCheck callers,
        NumberCheck callees,
        Capacity capacity,
        Week hours,
        Groups routes,
        Ranking ranking,
        SortedSet<String> groups,
        PrefixMode prefixMode,
        boolean protection) {
    public static Passage of(Peer peer, Peculiarities own, ParameterSet system) {
        return of(new Preferences(peer, own, system));
    }

    private static Passage of(Preferences chosen) {
        return new Passage(
                new Rewriting(chosen.get(Options.CALLER_REWRITING), chosen.get(Options.CALLEE_REWRITING)),
                new NumberCheck(
                        chosen.get(Options.CALLERS_ALLOWED),
                        chosen.get(Options.CALLERS_FORBIDDEN),
                        chosen.get(Options.CALLER_LENGTHS)),
                new NumberCheck(
                        chosen.get(Options.CALLEES_ALLOWED),
                        chosen.get(Options.CALLEES_FORBIDDEN),
                        chosen.get(Options.CALLEE_LENGTHS)),
                new Capacity(chosen.get(Options.LINES), chosen.get(Options.PACE)),
                chosen.get(Options.HOURS),
                new Groups(chosen.get(Options.GROUPS_ALLOWED), chosen.get(Options.GROUPS_FORBIDDEN)),
                chosen.get(Options.RANKING),
                chosen.get(Options.GROUPS),
                chosen.get(Options.PREFIX_MODE),
                chosen.get(Options.PROTECTION));
    }

    public boolean takesCaller(Numbers numbers) {
        return callers.passes(numbers.caller());
    }

    public boolean takesCallee(Numbers numbers) {
        return callees.passes(numbers.callee());
    }

    /** @param clock looked at only when it matters */
    public boolean isOpen(Supplier<LocalDateTime> clock) {
        return hours.contains(clock);
    }

    /** The numbers behind this point; none when a rule makes something of one that is no number. */
    public Optional<Numbers> rewritten(Numbers numbers, RandomGenerator chance) {
        return rewriting.apply(numbers, chance);
    }
}
