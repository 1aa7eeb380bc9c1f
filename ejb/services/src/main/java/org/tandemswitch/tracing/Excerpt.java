package org.tandemswitch.tracing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tandemswitch.trace.Passage;

/**
 * The first and the newest messages of a conversation that may be too long to be told whole. In whatever order they come,
 * and whether one trace has recorded a message or two: it is told once, and it is left out once.
 */
final class Excerpt {
    private static final Comparator<Passage> ORDER = Comparator.comparing(Passage::at)
            .thenComparing(Passage::received, Comparator.reverseOrder())
            .thenComparing(Passage::toString);

    private final int most;
    private final NavigableSet<Passage> first = new TreeSet<>(ORDER);
    private final NavigableSet<Passage> newest = new TreeSet<>(ORDER);
    private final Set<Instant> leftOut = new HashSet<>();

    /** @param most how many of the first and how many of the newest */
    Excerpt(int most) {
        this.most = most;
    }

    void add(Passage passage) {
        first.add(passage);
        if (first.size() > most) {
            newest.add(first.last());
            first.remove(first.last());
        }
        if (newest.size() > most) {
            leftOut.add(newest.first().at());
            newest.remove(newest.first());
        }
    }

    /** In the order in which they passed. */
    List<Passage> messages() {
        return Stream.concat(first.stream(), newest.stream()).toList();
    }

    int leftOut() {
        return leftOut.size();
    }
}
