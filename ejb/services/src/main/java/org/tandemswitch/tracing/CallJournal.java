package org.tandemswitch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Cdr;

/**
 * The journals of the calls in progress and of those that ended last, whether they are traced or not; a trace gets a copy
 * of each line.
 */
@ApplicationScoped
public class CallJournal {
    static final int MOST_OVER = 10_000;
    /** Far more than can be in progress: whatever failed before it was a call is never over. */
    static final int MOST_OPEN = 50_000;

    private final Map<CallId, Diary> diaries = new ConcurrentHashMap<>();
    private final Set<CallId> open = new LinkedHashSet<>();
    private final Set<CallId> over = new LinkedHashSet<>();

    @Inject
    Recorder recorder;

    /** @param client by its name */
    public void opened(CallAttempt attempt, String client) {
        Mark arrived = Mark.arrived(attempt, client);
        open(new Diary(attempt.id(), attempt.caller(), attempt.callee(), arrived));
        recorder.noted(attempt.id(), arrived);
    }

    /** A call that was refused before anybody was invited. */
    public void refused(CallAttempt attempt, Cdr cdr, Instant now) {
        opened(attempt, cdr.client().name());
        Mark refusal = new Mark(
                now,
                Mark.Kind.CALLER_REFUSED,
                0,
                "",
                cdr.endReason().key(),
                cdr.endReason().sipCode());
        noted(attempt.id(), refusal);
        noted(
                attempt.id(),
                new Mark(
                        now,
                        Mark.Kind.RECORDED,
                        0,
                        cdr.hungUpBy().name(),
                        cdr.endReason().key(),
                        0));
    }

    private void open(Diary diary) {
        diaries.put(diary.call(), diary);
        synchronized (over) {
            open.add(diary.call());
            forgetOldest(open, MOST_OPEN);
        }
    }

    private void close(CallId call) {
        synchronized (over) {
            if (open.remove(call)) {
                over.add(call);
                forgetOldest(over, MOST_OVER);
            }
        }
    }

    private void forgetOldest(Set<CallId> calls, int most) {
        if (calls.size() > most) {
            CallId oldest = calls.iterator().next();
            calls.remove(oldest);
            diaries.remove(oldest);
        }
    }

    public void noted(CallId call, Mark mark) {
        Optional.ofNullable(diaries.get(call)).ifPresent(diary -> diary.add(mark));
        recorder.noted(call, mark);
        if (mark.kind() == Mark.Kind.RECORDED) {
            close(call);
        }
    }

    Optional<Diary> find(CallId call) {
        return Optional.ofNullable(diaries.get(call));
    }

    /** Those in progress first, the newest before the others. */
    List<Diary> newest() {
        List<CallId> ids;
        synchronized (over) {
            ids = new ArrayList<>(over);
            ids.addAll(open);
        }
        Collections.reverse(ids);
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }
}
