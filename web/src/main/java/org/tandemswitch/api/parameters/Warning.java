package org.tandemswitch.api.parameters;

import java.util.List;

/** What would be odd, in the reader's language. */
public record Warning(List<String> about, String reason, String key) {}
