package org.tandemswitch.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.passage.Passage;

/** Finds the vendors of a number: longest prefix first, then priority, then name (RT-02). */
public final class RouteTable {
    private static final Comparator<Candidate> BY_PRIORITY =
            Comparator.comparingInt(candidate -> candidate.vendor().priority());
    static final Comparator<Candidate> BY_NAME =
            Comparator.comparing(candidate -> candidate.vendor().name());
    private static final Comparator<Candidate> RANK = BY_PRIORITY.thenComparing(BY_NAME);

    private final Map<String, List<Candidate>> byPrefix;
    private final int longestPrefix;

    private RouteTable(Map<String, List<Candidate>> byPrefix, int longestPrefix) {
        this.byPrefix = byPrefix;
        this.longestPrefix = longestPrefix;
    }

    /** @param trunks the lines of a vendor when no hours have lines of their own */
    public static RouteTable of(
            Collection<RoutingGateway> gateways,
            Function<RoutingGateway, Passage> passages,
            Function<RoutingGateway, Trunk> trunks) {
        Map<String, List<Candidate>> byPrefix = new HashMap<>();
        for (RoutingGateway gateway : gateways) {
            Passage passage = passages.apply(gateway);
            Trunk trunk = trunks.apply(gateway);
            for (NumberPrefix prefix : gateway.prefixes()) {
                byPrefix.computeIfAbsent(prefix.digits(), digits -> new ArrayList<>(1))
                        .add(new Candidate(gateway, passage, prefix, trunk));
            }
        }
        byPrefix.values().forEach(ranked -> ranked.sort(RANK));
        int longest = byPrefix.keySet().stream().mapToInt(String::length).max().orElse(-1);
        return new RouteTable(byPrefix, longest);
    }

    /** Each vendor once, with the longest prefix it has of the number; locked ones too. */
    public List<Candidate> candidates(DialString callee) {
        List<Candidate> ranked = new ArrayList<>();
        Set<GatewayId> seen = new HashSet<>();
        String number = callee.value();
        for (int length = Math.min(longestPrefix, number.length()); length >= 0; length--) {
            for (Candidate candidate : byPrefix.getOrDefault(number.substring(0, length), List.of())) {
                if (seen.add(candidate.vendor().id())) {
                    ranked.add(candidate);
                }
            }
        }
        return ranked;
    }
}
