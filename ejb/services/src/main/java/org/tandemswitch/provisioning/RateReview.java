package org.tandemswitch.provisioning;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.rate.Rate;

/**
 * What an edit of rates comes to: how many prefixes get a rate, another one, keep theirs, or lose it.
 *
 * @param changes the first of them: those that lose their rate, then those that get another, then new ones
 */
public record RateReview(int added, int changed, int same, int gone, List<Change> changes) {
    /**
     * @param before none for a new prefix
     * @param after none for one that loses its rate
     */
    public record Change(String prefix, Optional<Rate> before, Optional<Rate> after) {}

    public RateReview {
        changes = List.copyOf(changes);
    }
}
