package org.tandemswitch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.number.DialString;

/** The journals of the newest calls, whether they are traced or not; a trace gets a copy of each line. */
@ApplicationScoped
public class CallJournal {
    static final int MOST = 10_000;

    private final Map<CallId, Diary> diaries = new ConcurrentHashMap<>();
    private final Deque<CallId> order = new ArrayDeque<>();

    @Inject
    Recorder recorder;

    /** @param client by its name */
    public void opened(CallAttempt attempt, String client) {
        open(attempt.id(), attempt.caller(), attempt.callee());
        noted(attempt.id(), Mark.arrived(attempt, client));
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

    private void open(CallId call, DialString caller, DialString callee) {
        diaries.put(call, new Diary(call, caller, callee));
        synchronized (order) {
            order.addLast(call);
            if (order.size() > MOST) {
                diaries.remove(order.removeFirst());
            }
        }
    }

    public void noted(CallId call, Mark mark) {
        Optional.ofNullable(diaries.get(call)).ifPresent(diary -> diary.add(mark));
        recorder.noted(call, mark);
    }

    Optional<Diary> find(CallId call) {
        return Optional.ofNullable(diaries.get(call));
    }

    /** The newest first. */
    List<Diary> newest() {
        List<CallId> ids;
        synchronized (order) {
            ids = new ArrayList<>(order);
        }
        Collections.reverse(ids);
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }
}
