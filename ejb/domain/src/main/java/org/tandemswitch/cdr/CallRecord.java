package org.tandemswitch.cdr;

import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.call.Run;

/**
 * What a node tells settlement, in the order in which it happened. A call that is sent to a vendor leaves {@link Began},
 * again for each further vendor and at the answer, and {@link Ended}; every other call {@link Ended} alone. A node that
 * starts again tells {@link Restarted} first, so that calls of its earlier runs that never ended can be closed.
 */
public sealed interface CallRecord {

    <R> R fold(Reader<R> reader);

    /** The finished record, if this is one. */
    default Optional<Cdr> cdrIfEnded() {
        return Optional.empty();
    }

    /** Reads each kind of record. */
    interface Reader<R> {
        R began(Began began);

        R ended(Ended ended);

        R restarted(Restarted restarted);
    }

    /** A call is under way; the record reads as it will stand if nothing more is heard of the call. */
    record Began(Cdr ifNothingFollows) implements CallRecord {
        @Override
        public <R> R fold(Reader<R> reader) {
            return reader.began(this);
        }
    }

    record Ended(Cdr cdr) implements CallRecord {
        @Override
        public Optional<Cdr> cdrIfEnded() {
            return Optional.of(cdr);
        }

        @Override
        public <R> R fold(Reader<R> reader) {
            return reader.ended(this);
        }
    }

    /**
     * A node runs anew. The run before it was last seen alive at {@code lastAlive}, by its own clock; it is empty when
     * nothing was left of it.
     */
    record Restarted(Run run, Optional<Run> before, Instant lastAlive) implements CallRecord {
        @Override
        public <R> R fold(Reader<R> reader) {
            return reader.restarted(this);
        }
    }
}
