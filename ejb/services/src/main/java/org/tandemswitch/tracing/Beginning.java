package org.tandemswitch.tracing;

import org.tandemswitch.trace.TraceSubject;

/** What a number that is looked for begins with, whether it is written with a plus or without. */
record Beginning(String wanted) {
    boolean isOf(String number) {
        return TraceSubject.bare(number).startsWith(TraceSubject.bare(wanted));
    }
}
