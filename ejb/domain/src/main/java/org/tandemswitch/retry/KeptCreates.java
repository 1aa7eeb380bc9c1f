package org.tandemswitch.retry;

import java.time.Instant;
import java.util.Optional;

/** The stored answers. */
public interface KeptCreates {
    Optional<KeptCreate> find(String caller, String key);

    /** Stores one of a new key; where somebody is about to do the same, waits until they are done and fails. */
    void begin(KeptCreate begun);

    /** Stores how it ended. */
    void finish(KeptCreate done);

    void forget(String caller, String key);

    /** Takes away those from before the moment. */
    int forgetBefore(Instant moment);
}
