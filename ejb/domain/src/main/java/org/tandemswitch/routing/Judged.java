package org.tandemswitch.routing;

import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.number.Numbers;

/**
 * @param numbers those the vendor is to see
 * @param trunk the lines a call to it takes
 */
public record Judged(Candidate candidate, Verdict verdict, Numbers numbers, Trunk trunk) {
    public boolean isChosen() {
        return verdict == Verdict.CHOSEN;
    }
}
