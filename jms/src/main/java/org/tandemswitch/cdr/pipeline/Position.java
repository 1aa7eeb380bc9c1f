package org.tandemswitch.cdr.pipeline;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the journal.
 *
 * @param segment the time at which the segment was begun, in microseconds since 1970: never the same twice
 */
record Position(long segment, long offset) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::segment).thenComparingLong(Position::offset);
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})-([0-9a-f]{10})");

    static Optional<Position> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new Position(Long.parseLong(parts.group(1), 16), Long.parseLong(parts.group(2), 16)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%016x-%010x".formatted(segment, offset);
    }
}
