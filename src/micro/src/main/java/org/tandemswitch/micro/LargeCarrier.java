package org.tandemswitch.micro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.policy.AdmissionRules;
import org.tandemswitch.policy.PeerRules;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.RateSheet;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.SourceTable;

/**
 * A large configuration: 200 clients, 200 vendors with 100 000 prefixes, each number having some five vendors, and a million
 * rates in twenty rate groups, by which each vendor is checked and ranked.
 */
final class LargeCarrier {
    static final int CLIENTS = 200;
    static final int NUMBERS = 200_000;
    private static final int VENDORS = 200;
    private static final int PREFIXES_OF_A_VENDOR = 500;
    private static final int RATE_GROUPS = 20;
    private static final int RATES_OF_A_GROUP = 50_000;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<MappingGateway> clients =
            IntStream.range(0, CLIENTS).mapToObj(LargeCarrier::client).toList();
    private final List<RoutingGateway> vendors =
            IntStream.range(0, VENDORS).mapToObj(this::vendor).toList();
    private final List<Entry> rateGroups =
            IntStream.range(0, RATE_GROUPS).mapToObj(LargeCarrier::rateGroup).toList();
    private final List<Rate> rates = IntStream.range(0, RATES_OF_A_GROUP)
            .mapToObj(number -> new Rate(
                    Integer.toString(number * 4),
                    Price.parse("0.0" + (1 + number % 900)).orElseThrow(),
                    "",
                    false))
            .toList();
    private final Rate anywhere = new Rate("", Price.parse("0.5").orElseThrow(), "", false);

    /** Everything that decides about calls, made anew. */
    AdmissionRules rules() {
        Directory directory = Directory.of(
                rateGroups, new Directory.Contents(list -> NumberSet.EMPTY, group -> RateSheet.of(rates())));
        return AdmissionRules.of(
                Instant.EPOCH,
                SourceTable.of(clients),
                PhoneTable.of(List.of()),
                new PeerRules.Peers(clients, vendors, List.of(), directory, ParameterSet.STANDARD));
    }

    private Stream<Rate> rates() {
        return Stream.concat(Stream.of(anywhere), rates.stream());
    }

    private static Entry rateGroup(int number) {
        return new Entry(number, Peer.RATES, "rates " + number, Peculiarities.NONE, 0, "", Instant.EPOCH);
    }

    private static MappingGateway client(int number) {
        return new MappingGateway(
                new GatewayId(number),
                "client " + number,
                List.of(SourceRange.parse("10.0." + number + ".0/24").orElseThrow()),
                Optional.empty(),
                Optional.empty(),
                true,
                options(Map.of("calleeRewriting", "00 > ", "rateGroup", "rates 0", "ranking", "least-rate")),
                false);
    }

    private RoutingGateway vendor(int number) {
        List<NumberPrefix> prefixes = new ArrayList<>(List.of(new NumberPrefix(Integer.toString(number % 100))));
        while (prefixes.size() < PREFIXES_OF_A_VENDOR) {
            prefixes.add(new NumberPrefix(Integer.toString(random.nextInt(10, NUMBERS))));
        }
        return new RoutingGateway(
                new GatewayId(number),
                "vendor " + number,
                prefixes,
                new SipTarget("192.0.2.9", 5060, Transport.UDP),
                number % 5,
                Optional.empty(),
                OwnRules.NONE,
                options(Map.of("lines", "1000", "rateGroup", "rates " + number % RATE_GROUPS, "checkRate", "On")),
                false);
    }

    private static Peculiarities options(Map<String, String> chosen) {
        return new Peculiarities(new TreeMap<>(chosen));
    }
}
