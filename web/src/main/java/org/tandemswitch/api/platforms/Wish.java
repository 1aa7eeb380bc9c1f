package org.tandemswitch.api.platforms;

/**
 * How to register at a platform.
 *
 * @param user who we are there
 * @param domain the host when it is missing
 * @param realm the only one in which the platform may ask who we are; any when it is missing
 * @param port 5060 when it is missing
 * @param transport UDP when it is missing, or TCP or TLS
 */
public record Wish(
        String user,
        String password,
        String domain,
        String realm,
        String host,
        int port,
        String transport,
        boolean locked) {}
