package org.tandemswitch.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;

/** The stored directory. */
public interface Entries {
    /** All, by name. */
    List<Entry> all();

    /** Is there one of that name? Upper and lower case are one. */
    boolean has(Peer kind, String name);

    /** Makes whoever edits at the same time wait until this transaction is over. */
    void lock();

    Optional<Entry> find(long id);

    /** Stores the entry and answers it with the id it has from now on; id 0 stands for a new one. */
    Entry save(Entry entry);

    void delete(long id);

    /** The numbers of a list, in order; to be closed. */
    Stream<DialString> numbers(long id);

    /**
     * Adds to a list.
     *
     * @param numbers none that it has
     */
    void add(long id, Collection<DialString> numbers);

    /** Takes out of a list what it has of them. */
    void remove(long id, Collection<DialString> numbers);

    void clear(long id);
}
