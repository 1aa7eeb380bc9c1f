package org.tandemswitch.audit;

import java.time.Instant;
import java.util.List;

/**
 * One line of the system log.
 *
 * @param number counts up; a line yet to be written has 0
 * @param subject what it was done to, such as the name of a gateway
 */
public record Entry(
        long number, Instant at, String by, String address, Deed deed, String subject, List<FieldChange> changes) {
    public Entry {
        changes = List.copyOf(changes);
    }

    public static Entry of(Instant at, Actor actor, Deed deed, String subject, List<FieldChange> changes) {
        return new Entry(0, at, actor.name(), actor.address(), deed, subject, changes);
    }
}
