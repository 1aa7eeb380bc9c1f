package org.tandemswitch.routing;

import java.util.Optional;
import org.tandemswitch.capacity.Pool;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Peer;
import org.tandemswitch.rate.Price;

/**
 * @param numbers those the vendor is to see
 * @param trunk the lines a call to it takes
 * @param cost what it asks for the call; none when nobody looked
 */
public record Judged(Candidate candidate, Verdict verdict, Numbers numbers, Trunk trunk, Optional<Price> cost) {
    /** When the call takes of that pool, too. */
    Judged with(Pool pool) {
        return new Judged(candidate, verdict, numbers, trunk.with(pool), cost);
    }

    /** Is the caller it is to see a number of a pool? */
    public boolean isFromPool() {
        return trunk.pools().stream().anyMatch(pool -> pool.owner().kind() == Peer.LIST);
    }

    public boolean isChosen() {
        return verdict == Verdict.CHOSEN;
    }
}
