package org.tandemswitch.provisioning;

/**
 * What somebody wants to be traced.
 *
 * @param minutes for how long; 0 for no end
 */
public record TraceDraft(String kind, String value, int minutes) {}
