package org.tandemswitch.api.platforms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to register at a platform.
 *
 * @param user who we are there
 */
public record Wish(
        @Schema(readOnly = true) long id,

        @Schema(description = "By which it is known from now on; the present one when it is missing")
        String name,

        String user,

        @Schema(writeOnly = true, description = "Without one, the present one is kept")
        String password,

        @Schema(description = "The host when it is missing") String domain,

        @Schema(description = "The only one in which the platform may ask who we are; any when it is missing")
        String realm,

        String host,

        @Schema(defaultValue = "5060") int port,

        @Schema(defaultValue = "UDP", description = "UDP, TCP or TLS")
        String transport,

        boolean locked) {}
