package org.tandemswitch.call;

import java.util.Optional;

/**
 * What decides about another gateway for the whole of a call.
 *
 * @param untilConnect GS-10: on to the next until one answers
 * @param stopAfterRtp GS-05
 * @param stopAfterBusy GS-06
 * @param limit GS-11: the most gateways tried, the first one included; empty for all candidates
 */
public record SwitchingRules(
        boolean untilConnect, boolean stopAfterRtp, boolean stopAfterBusy, Optional<Integer> limit) {}
