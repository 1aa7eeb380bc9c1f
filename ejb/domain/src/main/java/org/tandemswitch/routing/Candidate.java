package org.tandemswitch.routing;

import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.passage.Passage;

/**
 * A vendor that has a prefix of the number, and what may pass it.
 *
 * @param usualTrunk its lines when no hours have lines of their own
 */
public record Candidate(RoutingGateway vendor, Passage passage, NumberPrefix prefix, Trunk usualTrunk) {
    /** @param clock looked at only when it matters */
    public Trunk trunk(Supplier<LocalDateTime> clock) {
        return passage.linesByHours().isNever()
                ? usualTrunk
                : new Trunk(usualTrunk.owner(), passage.capacity(clock), usualTrunk.pools());
    }

    /** @param clock looked at only when it matters */
    int priority(Supplier<LocalDateTime> clock) {
        return passage.selling().priority().at(clock).orElse(vendor.priority());
    }

    /** Is its place among others another one at another moment? */
    boolean isMoving() {
        return usualTrunk.hasLimit()
                || !passage.linesByHours().isNever()
                || !passage.selling().priority().isNever();
    }
}
