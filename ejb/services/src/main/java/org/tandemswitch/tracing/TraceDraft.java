package org.tandemswitch.tracing;

import jakarta.json.JsonObject;
import org.tandemswitch.provisioning.JsonFields;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.trace.Trace;

/**
 * What somebody wants to be traced.
 *
 * @param minutes for how long; 0 for no end
 */
public record TraceDraft(String kind, String value, int minutes) {
    /** As programs tell it. */
    public static SaveOutcome<TraceDraft> read(JsonObject told) {
        JsonFields fields = new JsonFields(told);
        int longest = (int) Trace.LONGEST.toMinutes();
        return fields.read(
                0, new TraceDraft(fields.text("kind"), fields.text("value"), fields.number("minutes", 0, longest)));
    }
}
