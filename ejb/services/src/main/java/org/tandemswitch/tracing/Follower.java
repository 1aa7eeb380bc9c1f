package org.tandemswitch.tracing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.SipText;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;

/**
 * Decides which traces a message belongs to. A call may turn out to be wanted only after its first messages - when a
 * vendor is chosen - so the beginning of every conversation is kept for a while. One thread, bounded memory.
 */
final class Follower {
    private static final int CONVERSATIONS = 50_000;
    private static final int BEGINNING = 60;
    private static final long MOST_BYTES = 24L << 20;

    private final Sink sink;
    private final Known<String> byDialog = new Known<>();
    private final Known<CallId> byCall = new Known<>();
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

    /** Those heard of last; and those that are recorded longer than the many that nobody asked for. */
    private static final class Known<K> {
        private final Map<K, Conversation> all = new Latest<>();
        private final Map<K, Conversation> recorded = new Latest<>();

        Conversation of(K key, Supplier<Conversation> begin) {
            Conversation known = all.getOrDefault(key, recorded.get(key));
            Conversation now = known == null ? begin.get() : known;
            put(key, now);
            return now;
        }

        void put(K key, Conversation conversation) {
            all.put(key, conversation);
            if (!conversation.traces.isEmpty()) {
                recorded.put(key, conversation);
            }
        }
    }

    private static final class Latest<K> extends LinkedHashMap<K, Conversation> {
        private static final long serialVersionUID = 1L;

        Latest() {
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

        /** Whatever is recorded of all needs no place in memory. */
        boolean isIn(Trace trace) {
            return trace.subject().kind() == TraceSubject.Kind.ALL || traces.contains(trace.number());
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
                dialog.isEmpty() ? new Conversation("") : byDialog.of(dialog, () -> new Conversation(dialog));
        List<String> users = text.users();
        take(conversation, new Entry.Message(passage));
        for (Trace trace : running) {
            if (!conversation.isIn(trace) && trace.subject().isIn(passage, users)) {
                join(conversation, trace);
            }
        }
        return conversation.firstDialog;
    }

    void noted(CallId call, Mark mark) {
        Conversation conversation = conversation(call, mark);
        take(conversation, new Entry.Note(call, mark));
        for (Trace trace : running) {
            if (!conversation.isIn(trace) && trace.subject().isIn(mark)) {
                join(conversation, trace);
            }
        }
    }

    private Conversation conversation(CallId call, Mark mark) {
        return switch (mark.kind()) {
            case ARRIVED -> {
                Conversation begun = byDialog.of(mark.detail(), () -> new Conversation(mark.detail()));
                byCall.put(call, begun);
                yield begun;
            }
            case INVITED -> {
                Conversation known = byCall.of(call, () -> new Conversation(mark.detail()));
                byDialog.put(mark.detail(), known);
                yield known;
            }
            default -> byCall.of(call, () -> new Conversation(""));
        };
    }

    private void take(Conversation conversation, Entry entry) {
        for (Trace trace : running) {
            if (conversation.isIn(trace)) {
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
