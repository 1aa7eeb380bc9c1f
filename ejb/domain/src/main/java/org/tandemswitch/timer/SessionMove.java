package org.tandemswitch.timer;

/** What a session wants done now. */
public enum SessionMove {
    NOTHING,
    /** Refresh with an UPDATE without a session description. */
    UPDATE,
    /** Refresh with a re-INVITE that repeats the last session description. */
    INVITE,
    /** The peer is gone. */
    END
}
