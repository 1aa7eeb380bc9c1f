package org.tandemswitch.interworking;

/**
 * A provisional answer of a called peer.
 *
 * @param media it describes media
 * @param described an earlier one did
 * @param reliable it wants to be confirmed
 */
public record Heard(int status, boolean media, boolean described, boolean reliable) {}
