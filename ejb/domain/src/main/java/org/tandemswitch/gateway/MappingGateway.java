package org.tandemswitch.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.option.Peculiarities;

/**
 * A client's equipment: calls that come from one of its addresses belong to it, or those that prove to be its (AU-07).
 *
 * @param addresses where it sends from; none at all when it proves who it is wherever it stands
 * @param account how it proves that; without one its addresses tell
 * @param processing TO-08: the longest time from INVITE to ringing or answer, zero for no limit; empty follows the system
 * @param sessionTimer may its calls have a session timer? (ST-23)
 * @param peculiarities how its messages differ from the usual
 */
public record MappingGateway(
        GatewayId id,
        String name,
        List<SourceRange> addresses,
        Optional<ClientAccount> account,
        Optional<Duration> processing,
        boolean sessionTimer,
        Peculiarities peculiarities,
        boolean locked) {
    public MappingGateway {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a gateway needs a name");
        }
        addresses = List.copyOf(addresses);
    }

    /** One whose addresses tell who it is, without peculiarities. */
    public MappingGateway(
            GatewayId id,
            String name,
            List<SourceRange> addresses,
            Optional<Duration> processing,
            boolean sessionTimer,
            boolean locked) {
        this(id, name, addresses, Optional.empty(), processing, sessionTimer, Peculiarities.NONE, locked);
    }

    public boolean mayComeFrom(SourceAddress source) {
        return addresses.isEmpty() || addresses.stream().anyMatch(range -> range.contains(source));
    }

    /** Is there a source that belongs to both, so that the more exact address decides? */
    public boolean overlaps(MappingGateway other) {
        return addresses.stream().anyMatch(range -> other.addresses.stream().anyMatch(range::overlaps));
    }

    public GatewayRef ref() {
        return new GatewayRef(id, name);
    }
}
