package org.tandemswitch.api.provisioning;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping gateway as its fields are told and read. */
public record MappingGatewaySheet(
        @Schema(readOnly = true) long id,
        String name,

        @Schema(description = "Addresses, networks, or single ports of an address")
        List<String> addresses,

        @Schema(description = "The name it proves itself under; empty when its addresses tell who it is")
        String user,

        @Schema(writeOnly = true, description = "Without one, the present one is kept")
        String password,

        @Schema(description = "Seconds until a called vendor has to answer, 0 for no limit; empty for the parameter")
        String processing,

        @Schema(defaultValue = "true") boolean sessionTimer,

        @Schema(description = "Options by key; those that are missing follow their default")
        Map<String, String> options,

        boolean locked) {
    /** @param next what after has to be for the next page; missing on the last one */
    public record Page(List<MappingGatewaySheet> items, long next) {}
}
