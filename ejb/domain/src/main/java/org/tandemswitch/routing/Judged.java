package org.tandemswitch.routing;

import org.tandemswitch.number.Numbers;

/** @param numbers those the vendor is to see */
public record Judged(Candidate candidate, Verdict verdict, Numbers numbers) {
    public boolean isChosen() {
        return verdict == Verdict.CHOSEN;
    }
}
