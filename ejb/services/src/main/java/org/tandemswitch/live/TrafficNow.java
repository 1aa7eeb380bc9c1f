package org.tandemswitch.live;

import java.time.Duration;
import java.util.Map;
import org.tandemswitch.call.EndReason;

/**
 * The traffic of this node.
 *
 * @param attempts calls offered by known clients since the start
 * @param ended calls that left a record since the start
 * @param reasons how often each end reason was seen since the start
 */
public record TrafficNow(
        int calls,
        int talking,
        double attemptsPerSecond,
        long attempts,
        long ended,
        long answered,
        Duration meanTalkTime,
        Duration meanPostDialDelay,
        Map<EndReason, Long> reasons) {

    /** Answered calls among those that have ended, in percent. */
    public double answerSeizureRatio() {
        return ended == 0 ? 0 : 100.0 * answered / ended;
    }
}
