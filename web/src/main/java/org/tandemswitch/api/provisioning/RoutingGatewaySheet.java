package org.tandemswitch.api.provisioning;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A routing gateway as its fields are told and read. */
public record RoutingGatewaySheet(
        @Schema(readOnly = true) long id,
        String name,

        @Schema(description = "Beginnings of numbers; none takes every number")
        List<String> prefixes,

        String host,
        @Schema(defaultValue = "5060") int port,

        @Schema(defaultValue = "UDP", description = "UDP, TCP or TLS")
        String transport,

        @Schema(defaultValue = "10", description = "Smaller is asked first")
        int priority,

        @Schema(description = "Who we are when it asks; empty when it does not")
        String user,

        @Schema(writeOnly = true, description = "Without one, the present one is kept")
        String password,

        @Schema(description = "The only one in which it may ask; empty for any")
        String realm,

        @Schema(description = "Seconds, as the next four; empty for the parameter")
        String invite,

        String trying,
        String progress,
        String progressWithMedia,
        String ringing,

        @Schema(description = "Seconds between commas; empty for the parameter")
        String resendWaits,

        @Schema(description = "true, false, or empty for the parameter")
        String stopAfterMedia,

        @Schema(description = "true, false, or empty for the parameter")
        String stopAfterInviteTimeout,

        boolean switchAfterRinging,

        @Schema(description = "SIP statuses with blanks between")
        String stopCodes,

        @Schema(defaultValue = "true") boolean sessionTimer,

        @Schema(description = "Options by key; those that are missing follow their default")
        Map<String, String> options,

        boolean locked) {
    /** @param next what after has to be for the next page; missing on the last one */
    public record Page(List<RoutingGatewaySheet> items, long next) {}
}
