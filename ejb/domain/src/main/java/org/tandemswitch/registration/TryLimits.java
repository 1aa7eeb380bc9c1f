package org.tandemswitch.registration;

import java.time.Duration;

/**
 * How many wrong passwords are borne (AU-01).
 *
 * @param most 0 for any number
 */
public record TryLimits(int most, Duration suspension) {}
