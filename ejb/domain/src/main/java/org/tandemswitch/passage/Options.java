package org.tandemswitch.passage;

import static org.tandemswitch.parameter.value.Types.listOf;
import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.or;
import static org.tandemswitch.parameter.value.Types.seconds;
import static org.tandemswitch.parameter.value.Types.whole;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.tandemswitch.directory.CallLevel;
import org.tandemswitch.directory.LineKind;
import org.tandemswitch.hours.ByHours;
import org.tandemswitch.hours.ByHoursText;
import org.tandemswitch.hours.Week;
import org.tandemswitch.hours.WeekText;
import org.tandemswitch.number.Prefixes;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Names;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.value.ValueType;

/** The options that are about passage. */
public final class Options {
    private static final Set<Peer> VENDORS = Set.of(Peer.VENDOR);
    private static final Set<Peer> CALLING = Set.of(Peer.CLIENT, Peer.PHONE);
    private static final Set<Peer> EVERYBODY = Peer.NEIGHBOURS;
    private static final ValueType<List<LineKind>> KINDS = listOf(0, LineKind.values().length, oneOf(LineKind.class));
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

    static final Option<SortedSet<String>> CALLER_LISTS =
            option("callerLists", Chapter.NUMBERS, EVERYBODY, Names.of(Peer.LIST), NOTHING);
    static final Option<SortedSet<String>> CALLER_BLACKLISTS =
            option("callerBlacklists", Chapter.NUMBERS, EVERYBODY, Names.of(Peer.LIST), NOTHING);
    static final Option<SortedSet<String>> CALLEE_LISTS =
            option("calleeLists", Chapter.NUMBERS, EVERYBODY, Names.of(Peer.LIST), NOTHING);
    static final Option<SortedSet<String>> CALLEE_BLACKLISTS =
            option("calleeBlacklists", Chapter.NUMBERS, EVERYBODY, Names.of(Peer.LIST), NOTHING);
    static final Option<List<LineKind>> CALLER_KINDS =
            option("callerKinds", Chapter.NUMBERS, EVERYBODY, KINDS, List.of());
    static final Option<List<LineKind>> CALLEE_KINDS =
            option("calleeKinds", Chapter.NUMBERS, EVERYBODY, KINDS, List.of());
    static final Option<Places.Cities> CITIES =
            option("cities", Chapter.NUMBERS, EVERYBODY, oneOf(Places.Cities.class), Places.Cities.ANY);
    static final Option<OurPhones> OUR_PHONES =
            option("ourPhones", Chapter.NUMBERS, CALLING, oneOf(OurPhones.class), OurPhones.TOO);
    static final Option<NumberPairs> PAIRS =
            option("pairs", Chapter.NUMBERS, EVERYBODY, NumberPairs.TEXT, NumberPairs.NONE);

    static final Option<ByHours<Integer>> LINES_BY_HOURS = option(
            "linesByHours", Chapter.CAPACITY, EVERYBODY, new ByHoursText<>(whole(0, 1_000_000, "")), ByHours.never());
    static final Option<Integer> RESERVED_LINES =
            option("reservedLines", Chapter.CAPACITY, EVERYBODY, whole(0, 1_000_000, ""), 0);
    static final Option<Week> HOURS = option("hours", Chapter.CAPACITY, EVERYBODY, new WeekText(), Week.ALWAYS);
    static final Option<SortedSet<String>> OPEN_DURING =
            option("openDuring", Chapter.CAPACITY, EVERYBODY, Names.of(Peer.CALENDAR), NOTHING);
    static final Option<SortedSet<String>> CLOSED_DURING =
            option("closedDuring", Chapter.CAPACITY, EVERYBODY, Names.of(Peer.CALENDAR), NOTHING);

    static final Option<SortedSet<String>> ACCOUNT =
            option("account", Chapter.ACCOUNT, EVERYBODY, Names.one(Peer.ACCOUNT), NOTHING);
    static final Option<CallLevel> CALL_LEVEL =
            option("callLevel", Chapter.ROUTES, CALLING, oneOf(CallLevel.class), CallLevel.INTERNATIONAL);

    static final Option<SortedSet<String>> GROUPS_ALLOWED =
            option("groupsAllowed", Chapter.ROUTES, CALLING, Names.of(Peer.GROUP), NOTHING);
    static final Option<SortedSet<String>> GROUPS_FORBIDDEN =
            option("groupsForbidden", Chapter.ROUTES, CALLING, Names.of(Peer.GROUP), NOTHING);
    static final Option<Ranking> RANKING =
            option("ranking", Chapter.ROUTES, CALLING, oneOf(Ranking.class), Ranking.NONE);
    static final Option<Ranking> SECOND_RANKING =
            option("secondRanking", Chapter.ROUTES, CALLING, oneOf(Ranking.class), Ranking.NONE);
    static final Option<SortedSet<String>> GROUPS =
            option("groups", Chapter.ROUTES, EVERYBODY, Names.of(Peer.GROUP), NOTHING);
    static final Option<PrefixMode> PREFIX_MODE =
            option("prefixMode", Chapter.ROUTES, VENDORS, oneOf(PrefixMode.class), PrefixMode.CONTINUE);
    static final Option<Boolean> PROTECTION = option("protection", Chapter.ROUTES, VENDORS, onOff(), false);
    static final Option<Optional<Duration>> PATIENCE =
            option("patience", Chapter.ROUTES, VENDORS, or("", seconds(1, 600)), Optional.empty());
    static final Option<ByHours<Integer>> PRIORITY_BY_HOURS =
            option("priorityByHours", Chapter.ROUTES, VENDORS, new ByHoursText<>(whole(0, 9999, "")), ByHours.never());

    static final Option<SortedSet<String>> CALLER_POOL =
            option("callerPool", Chapter.CALLER_POOL, VENDORS, Names.one(Peer.LIST), NOTHING);
    static final Option<SortedSet<String>> CALLER_POOL_FORWARDED =
            option("callerPoolForwarded", Chapter.CALLER_POOL, VENDORS, Names.one(Peer.LIST), NOTHING);
    static final Option<CallerPool.Order> CALLER_POOL_ORDER = option(
            "callerPoolOrder", Chapter.CALLER_POOL, VENDORS, oneOf(CallerPool.Order.class), CallerPool.Order.RANDOM);
    static final Option<Optional<Integer>> CALLER_POOL_CALLS =
            option("callerPoolCalls", Chapter.CALLER_POOL, VENDORS, or("", whole(1, 100_000, "")), Optional.empty());

    public static final List<Option<?>> ALL = List.of(
            ACCOUNT,
            CALLER_REWRITING,
            CALLEE_REWRITING,
            CALLERS_ALLOWED,
            CALLERS_FORBIDDEN,
            CALLER_LENGTHS,
            CALLEES_ALLOWED,
            CALLEES_FORBIDDEN,
            CALLEE_LENGTHS,
            CALLER_LISTS,
            CALLER_BLACKLISTS,
            CALLEE_LISTS,
            CALLEE_BLACKLISTS,
            CALLER_KINDS,
            CALLEE_KINDS,
            CITIES,
            OUR_PHONES,
            PAIRS,
            LINES_BY_HOURS,
            RESERVED_LINES,
            HOURS,
            OPEN_DURING,
            CLOSED_DURING,
            CALL_LEVEL,
            GROUPS_ALLOWED,
            GROUPS_FORBIDDEN,
            RANKING,
            SECOND_RANKING,
            GROUPS,
            PREFIX_MODE,
            PROTECTION,
            PATIENCE,
            PRIORITY_BY_HOURS,
            CALLER_POOL,
            CALLER_POOL_FORWARDED,
            CALLER_POOL_ORDER,
            CALLER_POOL_CALLS);

    private Options() {}

    private static <T> Option<T> option(String key, Chapter chapter, Set<Peer> peers, ValueType<T> type, T standard) {
        return new Option<>(key, chapter, peers, type, standard, Optional.empty());
    }
}
