package org.tandemswitch.api.platforms;

import java.util.List;

/** What does not fit, field by field, in the reader's language. */
public record Refusal(List<Field> refused) {
    public record Field(String field, String reason) {}
}
