package org.tandemswitch.tracing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.SipText;
import org.tandemswitch.trace.Trace;

/**
 * Decides which traces a message belongs to. A call may turn out to be wanted only after its first messages - when a
 * vendor is chosen - so the beginning of every conversation is kept for a while. One thread, bounded memory.
 */
final class Follower {
    private static final int CONVERSATIONS = 50_000;
    private static final int BEGINNING = 60;
    private static final long MOST_BYTES = 24L << 20;

    private final Sink sink;
    private final Map<String, Conversation> byDialog = new Bounded<>();
    private final Map<CallId, Conversation> byCall = new Bounded<>();
    private final Deque<Conversation> kept = new ArrayDeque<>();
    private long keptBytes;
    private List<Trace> running = List.of();

    /** Where wanted entries go. */
    interface Sink {
        void write(Trace trace, Entry entry);
    }

    Follower(Sink sink) {
        this.sink = sink;
    }

    private static final class Bounded<K> extends LinkedHashMap<K, Conversation> {
        private static final long serialVersionUID = 1L;

        Bounded() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Conversation> eldest) {
            return size() > CONVERSATIONS;
        }
    }

    /** All dialogs that belong together: the legs of a call, or one registration. */
    private static final class Conversation {
        private final String firstDialog;
        private final Set<Long> traces = new HashSet<>(2);
        private final Deque<Entry> beginning = new ArrayDeque<>();
        private boolean forgotten;

        Conversation(String firstDialog) {
            this.firstDialog = firstDialog;
        }
    }

    void follow(List<Trace> traces) {
        running = List.copyOf(traces);
    }

    /** Takes a message and tells the SIP Call-ID of the leg that began its conversation. */
    String passed(Passage passage) {
        SipText text = SipText.read(passage.text());
        String dialog = text.callId();
        Conversation conversation =
                dialog.isEmpty() ? new Conversation("") : byDialog.computeIfAbsent(dialog, Conversation::new);
        List<String> users = text.users();
        take(conversation, new Entry.Message(passage));
        for (Trace trace : running) {
            if (!conversation.traces.contains(trace.number()) && trace.subject().isIn(passage, users)) {
                join(conversation, trace);
            }
        }
        return conversation.firstDialog;
    }

    void noted(CallId call, Mark mark) {
        Conversation conversation = conversation(call, mark);
        take(conversation, new Entry.Note(call, mark));
        for (Trace trace : running) {
            if (!conversation.traces.contains(trace.number()) && trace.subject().isIn(mark)) {
                join(conversation, trace);
            }
        }
    }

    private Conversation conversation(CallId call, Mark mark) {
        return switch (mark.kind()) {
            case ARRIVED -> {
                Conversation begun = byDialog.computeIfAbsent(mark.detail(), Conversation::new);
                byCall.put(call, begun);
                yield begun;
            }
            case INVITED -> {
                Conversation known = byCall.computeIfAbsent(call, any -> new Conversation(mark.detail()));
                byDialog.put(mark.detail(), known);
                yield known;
            }
            default -> byCall.computeIfAbsent(call, any -> new Conversation(""));
        };
    }

    private void take(Conversation conversation, Entry entry) {
        for (Trace trace : running) {
            if (conversation.traces.contains(trace.number())) {
                sink.write(trace, entry);
            }
        }
        if (!conversation.forgotten && conversation.beginning.size() < BEGINNING) {
            if (conversation.beginning.isEmpty()) {
                kept.add(conversation);
            }
            conversation.beginning.add(entry);
            keptBytes += entry.size();
            forgetOldest();
        }
    }

    private void forgetOldest() {
        while (keptBytes > MOST_BYTES && !kept.isEmpty()) {
            Conversation oldest = kept.remove();
            oldest.beginning.forEach(entry -> keptBytes -= entry.size());
            oldest.beginning.clear();
            oldest.forgotten = true;
        }
    }

    private void join(Conversation conversation, Trace trace) {
        conversation.traces.add(trace.number());
        conversation.beginning.forEach(entry -> sink.write(trace, entry));
    }
}
