package org.tandemswitch.provisioning;

/**
 * What there is now that was not there before.
 *
 * @param mark how it was when it was created
 * @param answer what programs are told of it, as JSON
 */
public record Created(long id, String mark, String answer) {}
