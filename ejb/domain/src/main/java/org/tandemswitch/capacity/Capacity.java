package org.tandemswitch.capacity;

import java.util.Optional;
import org.tandemswitch.option.Preferences;

/**
 * How much a neighbour carries (RL-01, RL-04).
 *
 * @param lines calls at a time, none for any number
 * @param pace new calls in a second, none for any number
 */
public record Capacity(Optional<Integer> lines, Optional<Integer> pace) {
    public static final Capacity UNLIMITED = new Capacity(Optional.empty(), Optional.empty());

    public static Capacity of(Preferences chosen) {
        return new Capacity(chosen.get(Options.LINES), chosen.get(Options.PACE));
    }

    /** @param busy lines that are taken already */
    public boolean hasLine(int busy) {
        return lines.isEmpty() || busy < lines.get();
    }

    /** @param begun calls that began in this second already */
    public boolean isInTime(int begun) {
        return pace.isEmpty() || begun < pace.get();
    }
}
