package org.tandemswitch.passage;

import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.or;
import static org.tandemswitch.parameter.value.Types.whole;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.value.ValueType;

/** The options that are about passage. */
public final class Options {
    private static final Set<Peer> VENDORS = Set.of(Peer.VENDOR);
    private static final Set<Peer> CALLING = Set.of(Peer.CLIENT, Peer.PHONE);
    private static final Set<Peer> EVERYBODY = Set.of(Peer.values());
    private static final SortedSet<String> NOTHING = Collections.emptySortedSet();

    static final Option<DialPlan> CALLER_REWRITING =
            option("callerRewriting", Chapter.NUMBERS, EVERYBODY, new DialPlanLines(), DialPlan.NONE);
    static final Option<DialPlan> CALLEE_REWRITING =
            option("calleeRewriting", Chapter.NUMBERS, EVERYBODY, new DialPlanLines(), DialPlan.NONE);
    static final Option<SortedSet<String>> CALLERS_ALLOWED =
            option("callersAllowed", Chapter.NUMBERS, EVERYBODY, new Prefixes(), NOTHING);
    static final Option<SortedSet<String>> CALLERS_FORBIDDEN =
            option("callersForbidden", Chapter.NUMBERS, EVERYBODY, new Prefixes(), NOTHING);
    static final Option<List<Lengths.Range>> CALLER_LENGTHS =
            option("callerLengths", Chapter.NUMBERS, EVERYBODY, new Lengths(), List.of());
    static final Option<SortedSet<String>> CALLEES_ALLOWED =
            option("calleesAllowed", Chapter.NUMBERS, EVERYBODY, new Prefixes(), NOTHING);
    static final Option<SortedSet<String>> CALLEES_FORBIDDEN =
            option("calleesForbidden", Chapter.NUMBERS, EVERYBODY, new Prefixes(), NOTHING);
    static final Option<List<Lengths.Range>> CALLEE_LENGTHS =
            option("calleeLengths", Chapter.NUMBERS, EVERYBODY, new Lengths(), List.of());

    static final Option<Optional<Integer>> LINES =
            option("lines", Chapter.CAPACITY, EVERYBODY, or("", whole(0, 1_000_000, "")), Optional.empty());
    static final Option<Optional<Integer>> PACE =
            option("callsPerSecond", Chapter.CAPACITY, EVERYBODY, or("", whole(0, 100_000, "")), Optional.empty());
    static final Option<Week> HOURS = option("hours", Chapter.CAPACITY, EVERYBODY, new WeekText(), Week.ALWAYS);

    static final Option<SortedSet<String>> GROUPS_ALLOWED =
            option("groupsAllowed", Chapter.ROUTES, CALLING, new Names(), NOTHING);
    static final Option<SortedSet<String>> GROUPS_FORBIDDEN =
            option("groupsForbidden", Chapter.ROUTES, CALLING, new Names(), NOTHING);
    static final Option<Ranking> RANKING =
            option("ranking", Chapter.ROUTES, CALLING, oneOf(Ranking.class), Ranking.NONE);
    static final Option<SortedSet<String>> GROUPS = option("groups", Chapter.ROUTES, VENDORS, new Names(), NOTHING);
    static final Option<PrefixMode> PREFIX_MODE =
            option("prefixMode", Chapter.ROUTES, VENDORS, oneOf(PrefixMode.class), PrefixMode.CONTINUE);
    static final Option<Boolean> PROTECTION = option("protection", Chapter.ROUTES, VENDORS, onOff(), false);

    public static final List<Option<?>> ALL = List.of(
            CALLER_REWRITING,
            CALLEE_REWRITING,
            CALLERS_ALLOWED,
            CALLERS_FORBIDDEN,
            CALLER_LENGTHS,
            CALLEES_ALLOWED,
            CALLEES_FORBIDDEN,
            CALLEE_LENGTHS,
            LINES,
            PACE,
            HOURS,
            GROUPS_ALLOWED,
            GROUPS_FORBIDDEN,
            RANKING,
            GROUPS,
            PREFIX_MODE,
            PROTECTION);

    private Options() {}

    private static <T> Option<T> option(String key, Chapter chapter, Set<Peer> peers, ValueType<T> type, T standard) {
        return new Option<>(key, chapter, peers, type, standard, Optional.empty());
    }
}
