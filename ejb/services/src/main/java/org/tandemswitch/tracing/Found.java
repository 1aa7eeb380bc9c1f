package org.tandemswitch.tracing;

import java.time.Instant;

/**
 * Something a search has found.
 *
 * @param id a call id, or the SIP Call-ID of what is no call
 * @param what the method that began it
 * @param messages how many of them were traced; 0 when it was not
 */
public record Found(String id, Instant at, String what, String caller, String callee, int messages) {}
