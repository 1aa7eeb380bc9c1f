package org.tandemswitch.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.RateSheet;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.Circumstances;
import org.tandemswitch.routing.Explanation;
import org.tandemswitch.routing.Moment;
import org.tandemswitch.routing.SourceTable;
import org.tandemswitch.routing.Verdict;
import org.tandemswitch.timer.SessionTerms;

/** What a record says about a decision is enough to make it again. */
class DecisionReplayTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");
    private static final String[] PREFIXES = {"", "4", "44", "442", "4420", "49", "1"};
    private static final Map<String, Map<String, Price>> PRICES = Map.of(
            "retail", Map.of("", price("0.5"), "49", price("0.2")),
            "cheap", Map.of("44", price("0.02/6"), "4", price("0.1")),
            "dear", Map.of("", price("0.45"), "49", price("0.18/30")));
    private static final String[] CALLER_OPTIONS = {
        "",
        "ranking=answer-ratio",
        "groupsForbidden=grey",
        "groupsAllowed=gold, grey",
        "calleeRewriting=0 > 44;49;4420-4429",
        "callerRewriting=* > 1000-9999",
        "ranking=least-rate",
        "secondRanking=answer-ratio",
        "secondRanking=least-rate",
        "rateGroup=retail",
        "profitFloor=20",
        "rateCeiling=0.005",
    };
    private static final String[] VENDOR_OPTIONS = {
        "",
        "lines=1",
        "lines=5",
        "callsPerSecond=2",
        "prefixMode=terminate",
        "protection=On",
        "groups=grey",
        "groups=gold",
        "hours=mon-fri 08:00-18:00",
        "calleesForbidden=4420",
        "calleeRewriting=44 > 00?;001-999",
        "calleeRewriting=442071 > ",
        "callerLengths=3-5",
        "callerPool=ours~callerPoolCalls=1",
        "callerPool=ours~callerPoolOrder=in-turn~callerPoolCalls=1",
        "callerPool=none",
        "rateGroup=cheap~checkRate=On",
        "rateGroup=dear~checkRate=On",
        "rateGroup=dear~checkRate=On~profitFloor=10",
    };

    private static final List<DialString> POOL =
            Stream.of("4930200", "4930201", "4930202").map(DialString::new).toList();
    private static final Directory DIRECTORY = Directory.of(
            Stream.concat(
                            Stream.of("retail", "cheap", "dear").map(name -> entry(Peer.RATES, name)),
                            Stream.of("ours", "none").map(name -> entry(Peer.LIST, name)))
                    .toList(),
            new Directory.Contents(
                    list -> list.name().equals("ours") ? NumberSet.of(POOL.stream()) : NumberSet.EMPTY,
                    group -> RateSheet.of(PRICES.getOrDefault(group.name(), Map.of()).entrySet().stream()
                            .map(price -> new Rate(price.getKey(), price.getValue(), "", false)))));

    private static Entry entry(Peer kind, String name) {
        return new Entry(name.hashCode(), kind, name, Peculiarities.NONE, 0, "", SINCE);
    }

    @Property(tries = 10_000, seed = "20261130")
    @Label("RT-11 a recorded decision, made again, leads to the same vendors with the same numbers")
    void replays(@ForAll long seed) {
        Random random = new Random(seed);
        MappingGateway client = client(random);
        List<RoutingGateway> vendors = vendors(random);
        AdmissionRules rules = AdmissionRules.of(
                SINCE,
                SourceTable.of(List.of(client)),
                PhoneTable.of(List.of()),
                new PeerRules.Peers(List.of(client), vendors, List.of(), DIRECTORY, ParameterSet.STANDARD));
        CallAttempt attempt = attempt(random);
        Moment then = moment(random, vendors);

        Admission decided = rules.decide(attempt, then);
        String record = explanation(decided);
        Optional<Explanation> told = Explanation.parse(record);

        assertThat(record.length()).isLessThan(1_000);
        told.ifPresent(explanation -> {
            Admission again = rules.decide(attempt, new Recorded(explanation, vendors, then.time()));
            assertThat(explanation(again)).isEqualTo(record);
            assertThat(route(again)).isEqualTo(route(decided));
            assertThat(explanation.route().stream().map(line -> line.vendor() + line.numbers()))
                    .containsExactlyElementsOf(route(decided));
        });
    }

    private static List<String> route(Admission admission) {
        return admission.fold(refused -> List.of(), granted -> granted.plan().legs().stream()
                .map(DecisionReplayTest::stop)
                .toList());
    }

    private static String stop(PlannedLeg leg) {
        return leg.vendor().name() + new Numbers(leg.caller(), leg.callee());
    }

    private static String explanation(Admission admission) {
        return admission.fold(
                Admission.Refused::explanation, granted -> granted.plan().explanation());
    }

    private static MappingGateway client(Random random) {
        return new MappingGateway(
                new GatewayId(1),
                "client",
                List.of(SourceRange.parse("192.0.2.1").orElseThrow()),
                Optional.empty(),
                Optional.empty(),
                true,
                options(random, CALLER_OPTIONS),
                false);
    }

    private static List<RoutingGateway> vendors(Random random) {
        List<RoutingGateway> vendors = new ArrayList<>();
        for (int number = 0; number < random.nextInt(12); number++) {
            vendors.add(new RoutingGateway(
                    new GatewayId(number),
                    "vendor " + random.nextInt(10) + number,
                    List.of(new NumberPrefix(one(random, PREFIXES)), new NumberPrefix(one(random, PREFIXES))),
                    new SipTarget("192.0.2.9", 5060, Transport.UDP),
                    random.nextInt(3),
                    Optional.empty(),
                    OwnRules.NONE,
                    options(random, VENDOR_OPTIONS),
                    random.nextInt(8) == 0));
        }
        return vendors;
    }

    private static Peculiarities options(Random random, String[] choices) {
        Map<String, String> chosen = new HashMap<>();
        for (int turn = 0; turn < 2; turn++) {
            Stream.of(one(random, choices).split("~"))
                    .map(option -> option.split("=", 2))
                    .filter(option -> option.length == 2)
                    .forEach(option -> chosen.put(option[0], option[1]));
        }
        return new Peculiarities(new TreeMap<>(chosen));
    }

    private static Moment moment(Random random, List<RoutingGateway> vendors) {
        Moment moment = Moment.quiet().at("2026-03-0" + (1 + random.nextInt(7)) + "T12:00:00");
        POOL.forEach(number -> moment.busy(owner(number), random.nextInt(2)));
        for (RoutingGateway vendor : vendors) {
            moment.after(vendor.id(), random.nextInt(9));
            moment.busy(owner(vendor), random.nextInt(6)).begun(owner(vendor), random.nextInt(4));
            if (random.nextInt(6) == 0) {
                moment.without(vendor.id());
            }
            if (random.nextBoolean()) {
                moment.answering(vendor.id(), random.nextInt(101));
            }
        }
        return moment;
    }

    private static CallAttempt attempt(Random random) {
        return new CallAttempt(
                new CallId("n1-" + random.nextInt(100_000)),
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                new DialString(random.nextBoolean() ? "1001" : "4930111"),
                new DialString(random.nextBoolean() ? "442071" : "0" + random.nextInt(100_000)),
                "a@b",
                SINCE,
                SessionTerms.NONE);
    }

    private static Price price(String text) {
        return Price.parse(text).orElseThrow();
    }

    private static String one(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Owner owner(DialString number) {
        return new Owner(Peer.LIST, NumberSet.idOf(number));
    }

    private static Owner owner(RoutingGateway vendor) {
        return new Owner(Peer.VENDOR, vendor.id().value());
    }

    /** The moment of a decision, as far as its record knows it: who was out and why, and who came before whom. */
    private static final class Recorded implements Circumstances {
        private static final Set<Verdict> HAVE_ROOM = EnumSet.of(
                Verdict.CHOSEN, Verdict.TOO_FAST, Verdict.REWRITING, Verdict.CALLER_POOL, Verdict.EMPTY_POOL);

        private final LocalDateTime time;
        private final Map<GatewayId, Verdict> verdicts = new HashMap<>();
        private final Map<GatewayId, Integer> places = new HashMap<>();
        private final Map<Owner, Integer> busy = new HashMap<>();
        private final Map<Owner, Verdict> byOwner = new HashMap<>();
        private final Map<GatewayId, Integer> turns = new HashMap<>();

        Recorded(Explanation explanation, List<RoutingGateway> vendors, LocalDateTime time) {
            this.time = time;
            Set<String> withFull = new HashSet<>();
            POOL.forEach(number -> busy.put(owner(number), 1));
            for (int place = 0; place < explanation.vendors().size(); place++) {
                Explanation.Line line = explanation.vendors().get(place);
                RoutingGateway vendor = vendors.stream()
                        .filter(known -> known.name().equals(line.vendor()))
                        .findFirst()
                        .orElseThrow();
                verdicts.put(vendor.id(), line.verdict());
                places.put(vendor.id(), place);
                if (line.isChosen() && POOL.contains(line.numbers().caller())) {
                    busy.put(owner(line.numbers().caller()), 0);
                    turns.put(vendor.id(), POOL.indexOf(line.numbers().caller()));
                }
                byOwner.put(owner(vendor), line.verdict());
                int lines = Integer.parseInt(vendor.peculiarities().chosen().getOrDefault("lines", "0"));
                String equals = line.prefix().length() + "/" + vendor.priority() + "/"
                        + vendor.peculiarities().chosen().containsKey("protection");
                if (line.verdict() == Verdict.NO_LINE) {
                    withFull.add(equals);
                }
                boolean full = withFull.contains(equals) && !HAVE_ROOM.contains(line.verdict());
                busy.put(owner(vendor), full ? lines + place : lines - vendors.size() + place);
            }
        }

        @Override
        public boolean isFound(RoutingGateway vendor) {
            return verdicts.get(vendor.id()) != Verdict.NO_ADDRESS;
        }

        @Override
        public boolean isOnline(GatewayId vendor) {
            return verdicts.get(vendor) != Verdict.OFFLINE;
        }

        @Override
        public int busy(Owner owner) {
            return busy.getOrDefault(owner, 0);
        }

        @Override
        public int begun(Owner owner) {
            return byOwner.get(owner) == Verdict.TOO_FAST ? Integer.MAX_VALUE : 0;
        }

        @Override
        public OptionalInt answerRatio(GatewayId vendor) {
            return OptionalInt.of(100 - places.getOrDefault(vendor, 0));
        }

        @Override
        public long turn(GatewayId vendor) {
            return turns.getOrDefault(vendor, 0);
        }

        @Override
        public List<Binding> bindings(DialString number) {
            return List.of();
        }

        @Override
        public LocalDateTime time() {
            return time;
        }
    }
}
