package org.tandemswitch.routing;

import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Peer;

/**
 * @param numbers those the vendor is to see
 * @param trunk the lines a call to it takes
 */
public record Judged(Candidate candidate, Verdict verdict, Numbers numbers, Trunk trunk) {
    /** Is the caller it is to see a number of a pool? */
    public boolean isFromPool() {
        return trunk.pools().stream().anyMatch(pool -> pool.owner().kind() == Peer.LIST);
    }

    public boolean isChosen() {
        return verdict == Verdict.CHOSEN;
    }
}
