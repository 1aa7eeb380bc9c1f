package org.tandemswitch.console.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what fits best; of each kind a few, so that none hides another. */
final class Finder {
    static final int MOST_OF_A_KIND = 6;

    private final String wanted;

    Finder(String text) {
        this.wanted = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean isAsked() {
        return !wanted.isEmpty();
    }

    /** @param kinds of each kind what could be found */
    List<Hit> find(Stream<Stream<Hit>> kinds) {
        return kinds.flatMap(this::best)
                .sorted(Comparator.comparing((Hit hit) -> hit.rank(wanted)))
                .toList();
    }

    private Stream<Hit> best(Stream<Hit> hits) {
        return hits.filter(hit -> hit.rank(wanted) < Hit.UNFIT)
                .sorted(Comparator.comparing((Hit hit) -> hit.rank(wanted)).thenComparing(Hit::title))
                .limit(MOST_OF_A_KIND);
    }
}
