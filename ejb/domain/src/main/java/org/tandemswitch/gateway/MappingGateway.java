package org.tandemswitch.gateway;

import java.util.List;

/** A client's equipment: calls that come from one of its addresses belong to it. */
public record MappingGateway(GatewayId id, String name, List<IpRange> addresses, boolean locked) {
    public MappingGateway {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a gateway needs a name");
        }
        addresses = List.copyOf(addresses);
    }

    public GatewayRef ref() {
        return new GatewayRef(id, name);
    }
}
