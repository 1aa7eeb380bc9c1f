package org.tandemswitch.provisioning;

/**
 * What there is now that was not there before.
 *
 * @param mark how it was when it was created
 */
public record Created(long id, String mark) {}
