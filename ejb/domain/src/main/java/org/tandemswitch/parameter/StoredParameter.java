package org.tandemswitch.parameter;

import java.time.Instant;

/** A value somebody chose, who it was, and when. */
public record StoredParameter(String name, String text, String by, Instant at) {}
