package org.tandemswitch.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored log. */
public interface SystemLog {
    /** Writes an entry and returns it with its number. */
    Entry write(Entry entry);

    Optional<Entry> find(long number);

    /** The newest entries of these deeds, newest first. */
    List<Entry> newest(Set<Deed> deeds, int most);

    /** All entries of these deeds that were written after the given one, newest first. */
    List<Entry> after(long number, Set<Deed> deeds);
}
