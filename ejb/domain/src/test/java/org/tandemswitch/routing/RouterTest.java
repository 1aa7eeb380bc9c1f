package org.tandemswitch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.RateSheet;

class RouterTest {
    private static final SipTarget SOMEWHERE = new SipTarget("192.0.2.1", 5060, Transport.UDP);

    private final Moment now = Moment.quiet();
    private Directory directory = Directory.EMPTY;
    private boolean forwarded;
    private long seed = 1;

    @Test
    @DisplayName("RT-02 longest prefix first, then priority, then name")
    void ranks_vendors() {
        List<RoutingGateway> vendors = List.of(
                vendor("any", 0, ""),
                vendor("uk b", 2, "44"),
                vendor("uk c", 1, "44"),
                vendor("uk a", 2, "44"),
                vendor("london", 9, "4420"));

        assertThat(route(vendors, "442071")).containsExactly("london", "uk c", "uk a", "uk b", "any");
        assertThat(route(vendors, "4")).containsExactly("any");
        assertThat(route(List.of(), "4")).isEmpty();
    }

    @Test
    @DisplayName("GS-13 a vendor is a candidate once, however many of its prefixes match")
    void names_a_vendor_once() {
        assertThat(route(List.of(vendor("uk", 0, "44", "4420", "")), "442071")).containsExactly("uk");
    }

    @ParameterizedTest
    @DisplayName("RT-01 what keeps a vendor from a call is told")
    @CsvSource(
            delimiter = '|',
            value = {
                "callersForbidden=49           | CALLER",
                "callersAllowed=33 44          | CALLER",
                "callerLengths=3-5             | CALLER",
                "calleesForbidden=4420         | CALLEE",
                "calleeLengths=4               | CALLEE",
                "hours=mon-tue 08:00-18:00     | HOURS",
                "lines=0                       | NO_LINE",
                "callsPerSecond=0              | TOO_FAST",
                "calleeRewriting=4420* >       | REWRITING",
                "groups=grey                   | GROUP",
                "account=broke                 | ACCOUNT",
                "callerBlacklists=ours         | CALLER",
                "callerLists=none              | CALLER",
                "callerLists=none, ours        | CHOSEN",
                "calleeBlacklists=ours         | CHOSEN",
                "pairs=4930 49 1               | PAIR",
                "pairs=4930 44                 | CHOSEN",
                "openDuring=holidays           | HOURS",
                "closedDuring=office           | HOURS",
                "openDuring=office             | CHOSEN",
                "linesByHours=wed 08:00-18:00 = 0 | NO_LINE",
                "linesByHours=thu 08:00-18:00 = 0 | CHOSEN",
                "callerPool=none               | EMPTY_POOL",
                "callerPool=ours               | CHOSEN",
                "lines=1                       | CHOSEN",
                "hours=mon-fri 08:00-18:00     | CHOSEN",
                "callersAllowed=49             | CHOSEN",
            })
    void tells_what_keeps_it_away(String option, Verdict verdict) {
        directory = Directory.of(
                List.of(
                        entry(Peer.ACCOUNT, "broke", "accountLocked", "On"),
                        entry(Peer.LIST, "ours", "listUse", "named"),
                        entry(Peer.LIST, "none", "listUse", "named"),
                        entry(Peer.CALENDAR, "office", "workingHours", "mon-fri 08:00-18:00"),
                        entry(Peer.CALENDAR, "holidays", "specialDays", "2026-03-04")),
                numbers(list -> list.name().equals("ours")
                        ? NumberSet.of(Stream.of(new DialString("4930111")))
                        : NumberSet.EMPTY));
        RoutingGateway vendor = choosing(vendor("one", 0, "44"), option);

        assertThat(judge("groupsForbidden=Grey", List.of(vendor), "442071"))
                .singleElement()
                .satisfies(one -> assertThat(one.verdict()).isEqualTo(verdict));
    }

    @Test
    @DisplayName("RT-01 vendors that are locked, offline or full are out, and the others are asked")
    void goes_round_those_that_cannot() {
        RoutingGateway full = choosing(vendor("full", 0, "44"), "lines=3");
        RoutingGateway fast = choosing(vendor("fast", 0, "44"), "callsPerSecond=3");
        RoutingGateway silent = vendor("silent", 0, "44");
        RoutingGateway lost = at("nowhere.example.com", vendor("lost", 0, "44"));
        now.busy(owner(full), 3).begun(owner(fast), 3).without(silent.id()).without("nowhere.example.com");

        List<Judged> judged =
                judge("", List.of(full, fast, silent, lost, locked("locked"), vendor("well", 0, "44")), "442071");

        assertThat(judged)
                .extracting(one -> one.candidate().vendor().name(), Judged::verdict)
                .containsExactlyInAnyOrder(
                        tuple("full", Verdict.NO_LINE),
                        tuple("fast", Verdict.TOO_FAST),
                        tuple("silent", Verdict.OFFLINE),
                        tuple("lost", Verdict.NO_ADDRESS),
                        tuple("locked", Verdict.LOCKED),
                        tuple("well", Verdict.CHOSEN));
    }

    @Test
    @DisplayName(
            "RT-04 behind a vendor that terminates, shorter prefixes are not tried, unless it is none for such calls")
    void ends_at_a_prefix_that_terminates() {
        RoutingGateway london = choosing(vendor("london", 0, "4420"), "prefixMode=terminate");
        RoutingGateway other = vendor("other london", 1, "4420");
        RoutingGateway any = vendor("any", 0, "");

        assertThat(route(List.of(london, other, any), "442071")).containsExactly("london", "other london");
        assertThat(route(List.of(london, other, any), "4430")).containsExactly("any");
        now.without(london.id());
        assertThat(route(List.of(london, any), "442071")).isEmpty();
        assertThat(route(
                        List.of(choosing(vendor("l", 0, "4420"), "prefixMode=terminate\ncalleesForbidden=44"), any),
                        "442071"))
                .containsExactly("any");
    }

    @Test
    @DisplayName("RT-03 with the answer ratio as strategy the better vendor of a prefix and priority goes first")
    void ranks_by_answer_ratio() {
        RoutingGateway good = vendor("z good", 1, "44");
        RoutingGateway poor = vendor("a poor", 1, "44");
        RoutingGateway dear = vendor("dear", 2, "44");
        now.answering(good.id(), 70).answering(poor.id(), 20).answering(dear.id(), 99);
        List<RoutingGateway> vendors = List.of(poor, good, dear);

        assertThat(names(judge("ranking=answer-ratio", vendors, "442071"))).containsExactly("z good", "a poor", "dear");
        assertThat(route(vendors, "442071")).containsExactly("a poor", "z good", "dear");
    }

    @Test
    @DisplayName("RT-02 of equals the one with more free lines goes first")
    void ranks_by_free_lines() {
        RoutingGateway few = choosing(vendor("a", 1, "44"), "lines=10");
        RoutingGateway many = choosing(vendor("b", 1, "44"), "lines=30");
        now.busy(owner(many), 15);

        assertThat(route(List.of(few, many), "44")).containsExactly("b", "a");
        now.busy(owner(many), 25);
        assertThat(route(List.of(few, many), "44")).containsExactly("a", "b");
    }

    @Test
    @DisplayName("RT-09 vendors of protection come when all others have been tried")
    void keeps_protection_for_the_end() {
        RoutingGateway spare = choosing(vendor("spare", 0, "4420"), "protection=On");

        assertThat(route(List.of(spare, vendor("any", 9, "")), "442071")).containsExactly("any", "spare");
    }

    @Test
    @DisplayName("RT-07 a vendor has another priority in some hours")
    void ranks_by_priority_of_the_hour() {
        RoutingGateway night = choosing(vendor("night", 5, "44"), "priorityByHours=mon-sun 20:00-06:00 = 0");
        List<RoutingGateway> vendors = List.of(night, vendor("day", 3, "44"));

        assertThat(route(vendors, "44")).containsExactly("day", "night");
        now.at("2026-03-04T22:00:00");
        assertThat(route(vendors, "44")).containsExactly("night", "day");
    }

    @Test
    @DisplayName("CP-01 CP-02 CP-03 a vendor is shown numbers of a pool in turn, and none that has its calls already")
    void takes_callers_from_a_pool() {
        withPools();
        RoutingGateway vendor =
                choosing(vendor("one", 0, "44"), "callerPool=ours\ncallerPoolOrder=in-turn\ncallerPoolCalls=2");

        assertThat(IntStream.range(0, 4).mapToObj(turn -> callerShown(vendor)))
                .containsExactly("1001", "1002", "1003", "1001");
        now.busy(number("1002"), 2);
        assertThat(IntStream.range(0, 3).mapToObj(turn -> callerShown(vendor))).containsExactly("1003", "1003", "1001");
        now.busy(number("1001"), 2).busy(number("1003"), 2);
        assertThat(judge("", List.of(vendor), "442071"))
                .singleElement()
                .extracting(Judged::verdict)
                .isEqualTo(Verdict.CALLER_POOL);
    }

    @Test
    @DisplayName("CP-02 by chance every number of a pool is shown")
    void takes_callers_by_chance() {
        withPools();
        RoutingGateway vendor = choosing(vendor("one", 0, "44"), "callerPool=ours");

        Set<String> shown = new HashSet<>();
        for (seed = 0; seed < 200; seed++) {
            shown.add(callerShown(vendor));
        }
        assertThat(shown).containsExactlyInAnyOrder("1001", "1002", "1003");
    }

    @Test
    @DisplayName("CP-03 a call takes its number of the pool, and gives it back with its line")
    void takes_the_number() {
        withPools();
        RoutingGateway vendor = choosing(vendor("one", 0, "44"), "callerPool=ours\ncallerPoolCalls=1");

        Judged judged = judge("", List.of(vendor), "442071").get(0);

        assertThat(judged.trunk().pools()).singleElement().satisfies(pool -> assertThat(pool.owner())
                .isEqualTo(number(judged.numbers().caller().value())));
    }

    @Test
    @DisplayName("CP-04 forwarded calls have a pool of their own, if there is one")
    void takes_forwarded_callers_from_another_pool() {
        withPools();
        RoutingGateway both = choosing(vendor("one", 0, "44"), "callerPool=ours\ncallerPoolForwarded=forwarded");
        RoutingGateway one = choosing(vendor("one", 0, "44"), "callerPoolForwarded=forwarded");

        assertThat(callerShown(both)).startsWith("100");
        assertThat(callerShown(one)).isEqualTo("4930111");
        forwarded = true;
        assertThat(callerShown(both)).isEqualTo("2001");
        assertThat(callerShown(one)).isEqualTo("2001");
    }

    private void withPools() {
        directory = Directory.of(
                List.of(
                        entry(Peer.LIST, "ours", "listUse", "named"),
                        entry(Peer.LIST, "forwarded", "listUse", "named")),
                numbers(list -> NumberSet.of(
                        (list.name().equals("ours") ? Stream.of("1001", "1002", "1003") : Stream.of("2001"))
                                .map(DialString::new))));
    }

    private static Directory.Contents numbers(Function<Entry, NumberSet> numbers) {
        return new Directory.Contents(numbers, group -> RateSheet.EMPTY);
    }

    @ParameterizedTest
    @DisplayName("RT-05 check rate, profit floor and rate ceiling, of the vendor and of the caller")
    @CsvSource(
            delimiter = '|',
            value = {
                "memo=none              | rateGroup=dear                                   | CHOSEN",
                "memo=none              | rateGroup=dear~checkRate=On                      | CHOSEN",
                "memo=none              | rateGroup=elsewhere~checkRate=On                 | NO_RATE",
                "memo=none              | rateGroup=elsewhere                              | CHOSEN",
                "memo=none              | rateGroup=closed~checkRate=On                    | NO_RATE",
                "memo=none              | checkRate=On                                     | NO_RATE",
                "memo=none              | account=vendor~checkRate=On                      | CHOSEN",
                "memo=none              | rateGroup=dear~checkRate=On~rateCeiling=0.01     | CHOSEN",
                "memo=none              | rateGroup=dear~checkRate=On~rateCeiling=0.0099   | TOO_DEAR",
                "memo=none              | rateGroup=dear~rateCeiling=0.0099                | CHOSEN",
                "rateCeiling=0.0099     | rateGroup=dear~checkRate=On                      | TOO_DEAR",
                "profitFloor=0          | rateGroup=dear~checkRate=On                      | NO_PROFIT",
                "rateGroup=sold~profitFloor=25 | rateGroup=dear~checkRate=On               | CHOSEN",
                "rateGroup=sold~profitFloor=25.1 | rateGroup=dear~checkRate=On             | NO_PROFIT",
                "rateGroup=sold         | rateGroup=dear~checkRate=On~profitFloor=25.1     | NO_PROFIT",
                "rateGroup=sold         | rateGroup=dear~profitFloor=25.1                  | CHOSEN",
                "rateGroup=lost~profitFloor=-20 | rateGroup=dear~checkRate=On              | CHOSEN",
                "rateGroup=lost~profitFloor=-19 | rateGroup=dear~checkRate=On              | NO_PROFIT",
            })
    void keeps_from_what_does_not_pay(String caller, String options, Verdict verdict) {
        withRates();
        RoutingGateway vendor = choosing(vendor("one", 0, "44"), options.replace('~', '\n'));

        assertThat(judge(caller.replace('~', '\n'), List.of(vendor), "442071"))
                .singleElement()
                .satisfies(one -> assertThat(one.verdict()).isEqualTo(verdict));
    }

    @Test
    @DisplayName(
            "RT-03 the least rate first, those whose rate is not known last; the second strategy where the first finds no difference")
    void ranks_by_two_strategies() {
        withRates();
        List<RoutingGateway> vendors = List.of(
                choosing(vendor("a", 0, "44"), "rateGroup=dear\ncheckRate=On"),
                choosing(vendor("b", 0, "44"), "rateGroup=cheap\ncheckRate=On"),
                choosing(vendor("c", 0, "44"), "rateGroup=cheap"),
                vendor("d", 0, "44"));
        now.answering(vendors.get(0).id(), 90)
                .answering(vendors.get(1).id(), 40)
                .answering(vendors.get(2).id(), 60)
                .answering(vendors.get(3).id(), 99);

        assertThat(names(judge("", vendors, "44"))).containsExactly("a", "b", "c", "d");
        assertThat(names(judge("ranking=least-rate", vendors, "44"))).containsExactly("b", "c", "a", "d");
        assertThat(names(judge("ranking=least-rate\nsecondRanking=answer-ratio", vendors, "44")))
                .containsExactly("c", "b", "a", "d");
        assertThat(names(judge("secondRanking=answer-ratio", vendors, "44"))).containsExactly("d", "a", "c", "b");
        assertThat(names(judge("ranking=answer-ratio\nsecondRanking=least-rate", vendors, "44")))
                .containsExactly("d", "a", "c", "b");
    }

    private void withRates() {
        Map<String, Rate> rates = Map.of(
                "dear", rate("44", "0.6", false),
                "cheap", rate("44", "0.05/6", false),
                "sold", rate("4420", "0.8", false),
                "lost", rate("4420", "0.5", false),
                "elsewhere", rate("49", "0.1", false),
                "closed", rate("442", "0.1", true));
        directory = Directory.of(
                Stream.concat(
                                rates.keySet().stream().map(name -> entry(Peer.RATES, name, "memo", "")),
                                Stream.of(entry(Peer.ACCOUNT, "vendor", "costGroup", "cheap")))
                        .toList(),
                new Directory.Contents(
                        list -> NumberSet.EMPTY, group -> RateSheet.of(Stream.of(rates.get(group.name())))));
    }

    private static Rate rate(String prefix, String price, boolean closed) {
        return new Rate(prefix, Price.parse(price).orElseThrow(), "", closed);
    }

    private String callerShown(RoutingGateway vendor) {
        return judge("", List.of(vendor), "442071").get(0).numbers().caller().value();
    }

    private static Owner number(String number) {
        return new Owner(Peer.LIST, NumberSet.idOf(new DialString(number)));
    }

    private static Entry entry(Peer kind, String name, String option, String value) {
        return new Entry(name.hashCode(), kind, name, options(option + "=" + value), 0, "", Instant.EPOCH);
    }

    @Test
    @DisplayName("C09 a caller uses the groups it may use")
    void keeps_to_groups() {
        List<RoutingGateway> vendors = List.of(
                choosing(vendor("a", 0, "44"), "groups=Gold, White"),
                choosing(vendor("b", 0, "44"), "groups=grey"),
                vendor("c", 0, "44"));

        assertThat(names(judge("groupsAllowed=gold", vendors, "44"))).containsExactly("a");
        assertThat(names(judge("groupsForbidden=GREY", vendors, "44"))).containsExactly("a", "c");
        assertThat(names(judge("groupsAllowed=gold, grey\ngroupsForbidden=white", vendors, "44")))
                .containsExactly("b");
    }

    private List<String> route(List<RoutingGateway> vendors, String callee) {
        return names(judge("", vendors, callee));
    }

    private static List<String> names(List<Judged> judged) {
        return judged.stream()
                .filter(Judged::isChosen)
                .map(one -> one.candidate().vendor().name())
                .toList();
    }

    private List<Judged> judge(String caller, List<RoutingGateway> vendors, String callee) {
        Passage calling = passage(Peer.CLIENT, options(caller));
        RouteTable table = RouteTable.of(
                vendors,
                this::passage,
                vendor -> new Trunk(owner(vendor), passage(vendor).capacity()));
        Numbers numbers = new Numbers(new DialString("4930111"), new DialString(callee));
        return new Router(
                        calling.routes(),
                        calling.rankings(),
                        calling.pricing(),
                        numbers,
                        calling.pricing().price(numbers.callee()),
                        Trunk.FREE,
                        forwarded,
                        now,
                        seed)
                .judge(table.candidates(numbers.callee()));
    }

    private Passage passage(RoutingGateway vendor) {
        return passage(Peer.VENDOR, vendor.peculiarities());
    }

    private Passage passage(Peer peer, Peculiarities options) {
        return Passage.of(new Preferences(peer, options, ParameterSet.STANDARD), directory);
    }

    private static Peculiarities options(String lines) {
        Map<String, String> chosen = new TreeMap<>();
        lines.lines().map(line -> line.split("=", 2)).forEach(option -> chosen.put(option[0], option[1]));
        return new Peculiarities(new TreeMap<>(chosen));
    }

    private static Owner owner(RoutingGateway vendor) {
        return new Owner(Peer.VENDOR, vendor.id().value());
    }

    private static RoutingGateway vendor(String name, int priority, String... prefixes) {
        List<NumberPrefix> all = Arrays.stream(prefixes).map(NumberPrefix::new).toList();
        return new RoutingGateway(new GatewayId(name.hashCode()), name, all, SOMEWHERE, priority, OwnRules.NONE, false);
    }

    private static RoutingGateway at(String host, RoutingGateway vendor) {
        return new RoutingGateway(
                vendor.id(),
                vendor.name(),
                vendor.prefixes(),
                new SipTarget(host, 5060, Transport.UDP),
                vendor.priority(),
                OwnRules.NONE,
                false);
    }

    private static RoutingGateway locked(String name) {
        return new RoutingGateway(
                new GatewayId(name.hashCode()),
                name,
                List.of(new NumberPrefix("44")),
                SOMEWHERE,
                0,
                OwnRules.NONE,
                true);
    }

    private static RoutingGateway choosing(RoutingGateway vendor, String lines) {
        return new RoutingGateway(
                vendor.id(),
                vendor.name(),
                vendor.prefixes(),
                vendor.target(),
                vendor.priority(),
                vendor.account(),
                vendor.own(),
                options(lines),
                vendor.locked());
    }
}
