package org.tandemswitch.live;

import org.tandemswitch.audit.SystemLog;

/** Lets tests of other rooms read what was noted. */
public final class LogOfTest {
    private LogOfTest() {}

    public static Occurrences occurrences(SystemLog log) {
        WriteEntry writeEntry = new WriteEntry();
        writeEntry.log = log;
        Occurrences occurrences = new Occurrences();
        occurrences.writeEntry = writeEntry;
        return occurrences;
    }
}
