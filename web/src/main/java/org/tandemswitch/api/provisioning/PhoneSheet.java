package org.tandemswitch.api.provisioning;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phone as its fields are told and read. */
public record PhoneSheet(
        @Schema(readOnly = true) long id,
        String number,

        @Schema(writeOnly = true, description = "Without one, the present one is kept")
        String password,

        @Schema(defaultValue = "NONE", description = "NONE, INCOMING, OUTGOING or BOTH")
        String lock,

        @Schema(defaultValue = "true") boolean sessionTimer,

        @Schema(description = "Options by key; those that are missing follow their default")
        Map<String, String> options) {
    /** @param next what after has to be for the next page; missing on the last one */
    public record Page(List<PhoneSheet> items, long next) {}
}
