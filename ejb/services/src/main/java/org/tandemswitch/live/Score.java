package org.tandemswitch.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the calls of a gateway or phone went on this node. What several vendors were asked about counts for the last of them,
 * with the time the others took.
 *
 * @param ended since the start, as the next one
 * @param ratio answered calls of a hundred (ASR)
 * @param meanTalk the average talk time of answered calls (ACD)
 * @param meanDelay the average post dial delay (PDD)
 * @param late over how long the last three are worked out (RT-06); empty for all the time since the start
 */
public record Score(
        long ended,
        long answered,
        OptionalInt ratio,
        Optional<Duration> meanTalk,
        Optional<Duration> meanDelay,
        Optional<Instant> lastAnswered,
        Optional<Duration> late) {
    /** Of a hundred; none of nothing. */
    static OptionalInt percent(long answered, long all) {
        return all == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * answered / all));
    }
}
