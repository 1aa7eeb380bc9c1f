package org.tandemswitch.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.number.DialString;

/** Why a call went as it did: its journal, kept in memory as long as it is among the newest. It is never empty. */
final class Diary {
    private static final int LONGEST = 200;
    private static final Set<Mark.Kind> TELLING_A_DIALOG = Set.of(Mark.Kind.ARRIVED, Mark.Kind.INVITED);

    private final CallId call;
    private final DialString caller;
    private final DialString callee;
    private final List<Mark> marks = new ArrayList<>(6);

    Diary(CallId call, DialString caller, DialString callee, Mark first) {
        this.call = call;
        this.caller = caller;
        this.callee = callee;
        marks.add(first);
    }

    CallId call() {
        return call;
    }

    DialString caller() {
        return caller;
    }

    DialString callee() {
        return callee;
    }

    /** A call that is refreshed for days keeps its beginning and its end. */
    synchronized void add(Mark mark) {
        if (marks.size() >= LONGEST) {
            marks.remove(LONGEST / 2);
        }
        marks.add(mark);
    }

    synchronized List<Mark> marks() {
        return List.copyOf(marks);
    }

    boolean isOfDialog(String sipCallId) {
        return marks().stream()
                .filter(mark -> TELLING_A_DIALOG.contains(mark.kind()))
                .anyMatch(mark -> mark.detail().equals(sipCallId));
    }
}
