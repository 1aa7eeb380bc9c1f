package org.tandemswitch.provisioning;

/**
 * A mapping gateway as somebody typed it.
 *
 * @param id 0 for a new one
 * @param addresses addresses and networks, separated by blanks, commas or line ends
 */
public record MappingGatewayDraft(long id, String name, String addresses, boolean locked) {}
