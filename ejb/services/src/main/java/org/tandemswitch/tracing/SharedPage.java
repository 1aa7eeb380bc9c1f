package org.tandemswitch.tracing;

import java.time.Instant;

/**
 * A page that can be read without signing in.
 *
 * @param id does not tell the address
 * @param subject the call it shows; empty when that was not kept
 * @param by who shared it; empty when that was not kept
 */
public record SharedPage(String id, String subject, String by, Instant at, Instant until) {}
