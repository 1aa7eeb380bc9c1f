package org.tandemswitch.audit;

/** One field that is different now. */
public record FieldChange(String field, String before, String after) {
    public FieldChange {
        if (field.isBlank()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }
}
