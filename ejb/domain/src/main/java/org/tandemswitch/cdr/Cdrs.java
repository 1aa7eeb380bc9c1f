package org.tandemswitch.cdr;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Run;

/** The stored records, and the calls that have begun and not yet ended. */
public interface Cdrs {
    /** The records of those of these calls that have one already. */
    List<Cdr> stored(Collection<CallId> ids);

    /** The records of calls of a run that the end of the run closed. */
    List<Cdr> closedBy(Run over, Instant lastAlive);

    void store(Collection<Cdr> records);

    /** Remembers answered calls until their record is stored; known ones stay as they are. */
    void open(Collection<Cdr> begun);

    void close(Collection<CallId> ids);

    /** The calls of a node that have no record yet. */
    List<Cdr> openOf(String node);

    /** Remembers that a run is over and when it was last alive; false when that was known. */
    boolean end(Run run, Instant lastAlive);

    /** Those of the runs that are over, with the time when they were last alive. */
    Map<Run, Instant> ends(Collection<Run> runs);

    /** The newest records first. */
    List<Cdr> newest(int count);

    /** The newest records first, of those that are not older than the moment. */
    List<Cdr> newest(int count, Instant since);

    /** Those that are looked for, from one place on and before the other; the newest first. */
    List<Cdr> find(Wanted wanted, Place from, Place before, int most);

    /** The place of the record that is so many further back; empty when there are not so many. */
    Optional<Place> back(Place before, int records);
}
