package org.tandemswitch.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;

/** Ranks the vendors for a number: longest prefix first, then priority, then name (RT-02). */
public final class RouteTable {
    private static final Comparator<RoutingGateway> RANK =
            Comparator.comparingInt(RoutingGateway::priority).thenComparing(RoutingGateway::name);

    private final Map<String, List<RoutingGateway>> byPrefix;
    private final int longestPrefix;

    private RouteTable(Map<String, List<RoutingGateway>> byPrefix, int longestPrefix) {
        this.byPrefix = byPrefix;
        this.longestPrefix = longestPrefix;
    }

    public static RouteTable of(Collection<RoutingGateway> gateways) {
        Map<String, List<RoutingGateway>> byPrefix = new HashMap<>();
        for (RoutingGateway gateway : gateways) {
            if (!gateway.locked()) {
                for (NumberPrefix prefix : gateway.prefixes()) {
                    byPrefix.computeIfAbsent(prefix.digits(), digits -> new ArrayList<>())
                            .add(gateway);
                }
            }
        }
        byPrefix.values().forEach(ranked -> ranked.sort(RANK));
        int longest = byPrefix.keySet().stream().mapToInt(String::length).max().orElse(-1);
        return new RouteTable(byPrefix, longest);
    }

    public List<RoutingGateway> candidates(DialString callee) {
        Map<GatewayId, RoutingGateway> ranked = new LinkedHashMap<>();
        String number = callee.value();
        for (int length = Math.min(longestPrefix, number.length()); length >= 0; length--) {
            byPrefix.getOrDefault(number.substring(0, length), List.of())
                    .forEach(gateway -> ranked.putIfAbsent(gateway.id(), gateway));
        }
        return List.copyOf(ranked.values());
    }
}
