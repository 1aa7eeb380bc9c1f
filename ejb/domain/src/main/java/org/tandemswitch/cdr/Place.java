package org.tandemswitch.cdr;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A place among the records, which stand in the order of their ends; those of calls that ended together, as at a crash, in
 * that of their ids.
 *
 * @param callId empty for the place before all that ended at that moment
 */
public record Place(Instant endedAt, String callId) {
    /** Behind all records there will be. */
    public static final Place LAST = new Place(Instant.parse("2200-01-01T00:00:00Z"), "");

    public static final Place FIRST = new Place(Instant.EPOCH, "");

    /** @param text a moment such as 2026-01-31T12:00:00Z, or a place as it is written */
    public static Optional<Place> parse(String text) {
        String[] parts = text.split(",", 2);
        try {
            Place given = new Place(Instant.parse(parts[0]), parts.length == 2 ? parts[1] : "");
            return Optional.of(given.isBefore(FIRST) ? FIRST : LAST.isBefore(given) ? LAST : given);
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    public boolean isBefore(Place other) {
        int moments = endedAt.compareTo(other.endedAt);
        return moments < 0 || moments == 0 && callId.compareTo(other.callId) < 0;
    }

    @Override
    public String toString() {
        return callId.isEmpty() ? endedAt.toString() : endedAt + "," + callId;
    }
}
