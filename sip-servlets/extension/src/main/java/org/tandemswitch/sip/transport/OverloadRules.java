package org.tandemswitch.sip.transport;

import java.time.Duration;

/**
 * Whom the switch turns away first when more comes than it can carry.
 *
 * @param strangerPacketsPerSecond messages of one unknown source in a second, 0 for no limit
 * @param maxHalfOpenPerSource calls of one source that wait for their answer at a time
 * @param patience how long messages may wait in a lane before new calls are refused
 * @param busyPercent load of all processors from which on the patience is a quarter
 */
public record OverloadRules(
        int strangerPacketsPerSecond, int maxHalfOpenPerSource, Duration patience, int busyPercent) {
    public static final OverloadRules USUAL = new OverloadRules(200, 2_000, Duration.ofMillis(200), 95);
}
