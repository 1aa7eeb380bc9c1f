package org.tandemswitch.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One field that is different now. */
public record FieldChange(String field, String before, String after) {
    public FieldChange {
        if (field.isBlank()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    /** What differs between two states of a thing, by field; a field that one of them lacks is empty there. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new FieldChange(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
