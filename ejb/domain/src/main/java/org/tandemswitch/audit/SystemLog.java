package org.tandemswitch.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored log. */
public interface SystemLog {
    /** Writes an entry and returns it with its number; one about rules counts as an edit with the same transaction. */
    Entry write(Entry entry);

    /** Counts an edit of rules that nobody made and that needs no entry, with the same transaction. */
    void countEdit();

    /** How many edits of rules there were, on all nodes together. */
    long edits();

    Optional<Entry> find(long number);

    /** The newest entries of these deeds, newest first. */
    List<Entry> newest(Set<Deed> deeds, int most);

    /** All entries of these deeds that were written after the given one, newest first. */
    List<Entry> after(long number, Set<Deed> deeds);

    /** One page of the entries that fit, newest first. */
    List<Entry> page(LogQuery query, int first, int most);

    int count(LogQuery query);

    /** Takes away the oldest entries from before the moment and returns how many. */
    int forget(Instant before, int most);
}
