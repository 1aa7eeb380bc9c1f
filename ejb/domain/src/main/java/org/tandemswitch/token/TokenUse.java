package org.tandemswitch.token;

import java.time.Instant;

/** When a token was shown, and from where. */
public record TokenUse(Instant at, String address) {}
