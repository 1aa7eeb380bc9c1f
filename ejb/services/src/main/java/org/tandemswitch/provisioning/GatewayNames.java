package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.function.Function;
import org.tandemswitch.gateway.GatewayId;

/** Names of gateways are for people: two of one kind never differ by case alone. */
final class GatewayNames {
    static final int LONGEST = 64;

    private GatewayNames() {}

    static <G> boolean isFree(
            String name, GatewayId self, Collection<G> all, Function<G, GatewayId> id, Function<G, String> nameOf) {
        return all.stream()
                .filter(gateway -> !id.apply(gateway).equals(self))
                .noneMatch(gateway -> nameOf.apply(gateway).equalsIgnoreCase(name.strip()));
    }
}
