package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tandemswitch.rate.Rate;

/** What an edit of rates comes to: how many prefixes get a rate, another one, keep theirs, or lose it. */
public record RateReview(int added, int changed, int same, int gone) {
    static RateReview of(ContentsEdit edit, Stream<Rate> had, Collection<Rate> told) {
        Map<String, Rate> wanted = new HashMap<>();
        told.forEach(rate -> wanted.put(rate.prefix(), rate));
        int[] counts = new int[Fate.values().length];
        had.forEach(rate -> counts[fate(rate, wanted).ordinal()]++);
        int same = counts[Fate.SAME.ordinal()];
        int changed = counts[Fate.CHANGED.ordinal()];
        int untold = counts[Fate.UNTOLD.ordinal()];
        int added = wanted.size() - same - changed;
        return switch (edit) {
            case ADD -> new RateReview(added, changed, same + untold, 0);
            case REPLACE -> new RateReview(added, changed, same, untold);
            case REMOVE -> new RateReview(0, 0, untold, same + changed);
        };
    }

    private enum Fate {
        SAME,
        CHANGED,
        UNTOLD
    }

    private static Fate fate(Rate had, Map<String, Rate> wanted) {
        if (!wanted.containsKey(had.prefix())) {
            return Fate.UNTOLD;
        }
        return had.equals(wanted.get(had.prefix())) ? Fate.SAME : Fate.CHANGED;
    }
}
