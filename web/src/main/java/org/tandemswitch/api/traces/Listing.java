package org.tandemswitch.api.traces;

import java.util.List;

/**
 * All traces, the newest first.
 *
 * @param recorded messages and journal lines written since the start of the switch
 * @param leftOut what could not be recorded because too much came at once
 */
public record Listing(long recorded, long leftOut, List<TraceView> traces) {}
