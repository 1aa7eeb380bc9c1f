package org.tandemswitch.tracing;

import java.io.IOException;
import org.tandemswitch.trace.Passage;

/** Recorded messages, told one by one. */
public interface Messages {
    void each(Taker to) throws IOException;

    /** Takes the next one. */
    interface Taker {
        void take(Passage passage) throws IOException;
    }
}
