package org.tandemswitch.tracing;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.cdr.Place;

/**
 * What a search has found, the newest first.
 *
 * @param backTo the records before that place were not looked at; empty when all were
 */
public record Findings(List<Found> found, Optional<Place> backTo) {
    public static final Findings NONE = new Findings(List.of(), Optional.empty());

    public Findings {
        found = List.copyOf(found);
    }
}
