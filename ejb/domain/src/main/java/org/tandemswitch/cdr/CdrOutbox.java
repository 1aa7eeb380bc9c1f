package org.tandemswitch.cdr;

/** Where call records leave the call path. A record that was put here survives the death of the process. */
public interface CdrOutbox {
    void put(CallRecord callRecord);

    /** Whether records are taken at the moment: when not, no new call should be let in. */
    boolean ready();
}
