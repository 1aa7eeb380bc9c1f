package org.tandemswitch.cdr;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tandemswitch.call.CallId;

/** The stored records, and the calls that have begun and not yet ended. */
public interface Cdrs {
    /** Which of these calls have their record already. */
    Set<CallId> stored(Collection<CallId> ids);

    void store(Collection<Cdr> records);

    /** Remembers answered calls until their record is stored; known ones stay as they are. */
    void open(Collection<Cdr> begun);

    void close(Collection<CallId> ids);

    /** The calls of a node that were answered before the moment and have no record yet. */
    List<Cdr> openOf(String node, Instant answeredBefore);

    /** The newest records first. */
    List<Cdr> newest(int count);
}
