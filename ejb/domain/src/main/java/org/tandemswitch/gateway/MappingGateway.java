package org.tandemswitch.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.interworking.Peculiarities;

/**
 * A client's equipment: calls that come from one of its addresses belong to it.
 *
 * @param processing TO-08: the longest time from INVITE to ringing or answer, zero for no limit; empty follows the system
 * @param sessionTimer may its calls have a session timer? (ST-23)
 * @param peculiarities how its messages differ from the usual
 */
public record MappingGateway(
        GatewayId id,
        String name,
        List<IpRange> addresses,
        Optional<Duration> processing,
        boolean sessionTimer,
        Peculiarities peculiarities,
        boolean locked) {
    /** One without peculiarities. */
    public MappingGateway(
            GatewayId id,
            String name,
            List<IpRange> addresses,
            Optional<Duration> processing,
            boolean sessionTimer,
            boolean locked) {
        this(id, name, addresses, processing, sessionTimer, Peculiarities.NONE, locked);
    }

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
