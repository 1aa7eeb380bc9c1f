package org.tandemswitch.api.calls;

import java.util.List;

/**
 * Calls, newest first.
 *
 * @param count how many there are, shown or not
 */
public record CallsInProgress(int count, List<CallInProgress> calls) {}
