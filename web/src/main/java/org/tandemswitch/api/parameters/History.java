package org.tandemswitch.api.parameters;

import java.util.List;

/** Changes, newest first. */
public record History(List<HistoryEntry> entries) {}
