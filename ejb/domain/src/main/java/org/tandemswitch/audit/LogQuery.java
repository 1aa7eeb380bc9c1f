package org.tandemswitch.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the system log somebody wants to see.
 *
 * @param deeds any when there is none
 * @param by part of the name of who did it
 * @param text part of the subject, the address, a field or a value, in whatever case
 * @param until entries from this moment on are left out
 */
public record LogQuery(Set<Deed> deeds, String by, String text, Optional<Instant> from, Optional<Instant> until) {
    public static final LogQuery ALL = new LogQuery(Set.of(), "", "", Optional.empty(), Optional.empty());

    public LogQuery {
        deeds = Set.copyOf(deeds);
        by = by.strip().toLowerCase(Locale.ROOT);
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    public boolean fits(Entry entry) {
        return (deeds.isEmpty() || deeds.contains(entry.deed()))
                && contains(entry.by(), by)
                && from.filter(entry.at()::isBefore).isEmpty()
                && until.filter(end -> !entry.at().isBefore(end)).isEmpty()
                && says(entry);
    }

    private boolean says(Entry entry) {
        return contains(entry.subject(), text)
                || contains(entry.address(), text)
                || entry.changes().stream()
                        .anyMatch(change -> contains(change.field(), text)
                                || contains(change.before(), text)
                                || contains(change.after(), text));
    }

    private static boolean contains(String words, String wanted) {
        return words.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
