package org.tandemswitch.gateway;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;

/**
 * A vendor's equipment: it takes calls to numbers that begin with one of its prefixes.
 *
 * @param account who we are when it asks; without one it is told nothing
 * @param peculiarities how its messages differ from the usual
 */
public record RoutingGateway(
        GatewayId id,
        String name,
        List<NumberPrefix> prefixes,
        SipTarget target,
        int priority,
        Optional<VendorAccount> account,
        OwnRules own,
        Peculiarities peculiarities,
        boolean locked) {
    /** One at which we are nobody, without peculiarities. */
    public RoutingGateway(
            GatewayId id,
            String name,
            List<NumberPrefix> prefixes,
            SipTarget target,
            int priority,
            OwnRules own,
            boolean locked) {
        this(id, name, prefixes, target, priority, Optional.empty(), own, Peculiarities.NONE, locked);
    }

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
