package org.tandemswitch.api.parameters;

import org.tandemswitch.audit.FieldChange;

/** A parameter that has, or would have, another value. */
public record Change(String name, String before, String after) {
    static Change of(FieldChange change) {
        return new Change(change.field(), change.before(), change.after());
    }
}
