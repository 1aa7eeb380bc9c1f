package org.tandemswitch.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a routing gateway has done on this node since the start (GS-18).
 *
 * @param attempts invitations that are over, those the caller took back included
 * @param lastStatus its last final answer
 * @param lastAnswered when it last took a call
 * @param leftAlone for how long it gets no calls yet, because it said so (GS-17)
 * @param answerRatio answered calls of a hundred of late, where that is worked out (RT-06)
 * @param silent it gets no calls because it answers no OPTIONS (SI-09)
 * @param load what it says of itself, of a hundred; with a hundred it gets no calls (SI-06)
 */
public record VendorState(
        long attempts,
        long answered,
        long failed,
        OptionalInt lastStatus,
        Optional<Instant> lastAnswered,
        Optional<Duration> leftAlone,
        OptionalInt answerRatio,
        boolean silent,
        OptionalInt load) {
    static final VendorState UNTRIED = new VendorState(
            0,
            0,
            0,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            OptionalInt.empty());

    /** Answered calls of a hundred since the start; what the caller took back says nothing about the vendor. */
    public OptionalInt ratioSinceStart() {
        return Score.percent(answered, answered + failed);
    }

    public boolean isFull() {
        return load.orElse(0) == 100;
    }

    public boolean isOnline() {
        return leftAlone.isEmpty() && !silent && !isFull();
    }
}
