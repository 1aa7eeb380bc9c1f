package org.tandemswitch.gateway;

import java.util.List;
import org.tandemswitch.number.NumberPrefix;

/** A vendor's equipment: it takes calls to numbers that begin with one of its prefixes. */
public record RoutingGateway(
        GatewayId id,
        String name,
        List<NumberPrefix> prefixes,
        SipTarget target,
        int priority,
        OwnRules own,
        boolean locked) {
    public RoutingGateway {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a gateway needs a name");
        }
        prefixes = List.copyOf(prefixes);
    }

    public GatewayRef ref() {
        return new GatewayRef(id, name);
    }
}
