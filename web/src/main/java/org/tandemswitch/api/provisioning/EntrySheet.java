package org.tandemswitch.api.provisioning;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A thing of the directory as its fields are told and read. */
public record EntrySheet(
        @Schema(readOnly = true) long id,
        String name,

        @Schema(description = "Options by key; those that are missing follow their default")
        Map<String, String> options,

        @Schema(readOnly = true, description = "How many numbers a list has")
        int size,

        @Schema(readOnly = true) String changedBy,
        @Schema(readOnly = true) String changedAt) {
    /** @param next what after has to be for the next page; missing on the last one */
    public record Page(List<EntrySheet> items, long next) {}
}
