package org.tandemswitch.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    /** A registration goes on for days; what passed so long ago is no part of a trace that begins now. */
    private static final Duration LONGEST_BEGINNING = Duration.ofMinutes(5);

    private final Sink sink;
    private final Known<String> byDialog = new Known<>();
    private final Known<CallId> byCall = new Known<>();
    /** The one that began first comes first. */
    private final Set<Conversation> kept = new LinkedHashSet<>();

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

        void clear() {
            all.clear();
            recorded.clear();
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
        private Instant begunAt = Instant.EPOCH;
        private boolean forgotten;
        /** By the journal: a call belongs together from its first message on, however long it lasts. */
        private boolean joined;

        Conversation(String firstDialog) {
            this.firstDialog = firstDialog;
        }

        /** Whatever is recorded of all needs no place in memory. */
        boolean isIn(Trace trace) {
            return trace.subject().kind() == TraceSubject.Kind.ALL || traces.contains(trace.number());
        }

        boolean isOld(Instant now) {
            return !joined && !beginning.isEmpty() && now.isAfter(begunAt.plus(LONGEST_BEGINNING));
        }

        boolean hasRoom() {
            return !forgotten && beginning.size() < BEGINNING;
        }
    }

    void follow(List<Trace> traces) {
        running = List.copyOf(traces);
    }

    /** Nobody listens any longer; when somebody does again, what passed before is long gone. */
    void forgetAll() {
        byDialog.clear();
        byCall.clear();
        kept.clear();
        keptBytes = 0;
    }

    /** Takes a message and tells the SIP Call-ID of the leg that began its conversation. */
    String passed(Passage passage) {
        SipText text = SipText.read(passage.text());
        String dialog = text.callId();
        Conversation conversation =
                dialog.isEmpty() ? new Conversation("") : byDialog.of(dialog, () -> new Conversation(dialog));
        List<String> numbers = text.numbers();
        take(conversation, passage.at(), new Entry.Message(passage), subject -> subject.isIn(passage, numbers));
        return conversation.firstDialog;
    }

    void noted(CallId call, Mark mark) {
        Conversation conversation = conversation(call, mark);
        conversation.joined = true;
        take(conversation, mark.at(), new Entry.Note(call, mark), subject -> subject.isIn(mark));
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

    /** @param meant does the entry by itself tell that it is meant? */
    private void take(Conversation conversation, Instant at, Entry entry, Predicate<TraceSubject> meant) {
        for (Trace trace : running) {
            if (conversation.isIn(trace)) {
                sink.write(trace, entry);
            }
        }
        boolean isKept = keep(conversation, at, entry);
        for (Trace trace : running) {
            if (!conversation.isIn(trace) && meant.test(trace.subject())) {
                join(conversation, trace);
                if (!isKept) {
                    sink.write(trace, entry);
                }
            }
        }
    }

    /** True when it is kept as a part of the beginning. */
    private boolean keep(Conversation conversation, Instant at, Entry entry) {
        if (conversation.isOld(at)) {
            forget(conversation);
        }
        if (!conversation.hasRoom()) {
            return false;
        }
        if (kept.add(conversation)) {
            conversation.begunAt = at;
        }
        conversation.beginning.add(entry);
        keptBytes += entry.size();
        forgetOldest();
        return !conversation.forgotten;
    }

    private void forgetOldest() {
        while (keptBytes > MOST_BYTES && !kept.isEmpty()) {
            Conversation oldest = kept.iterator().next();
            forget(oldest);
            oldest.forgotten = true;
        }
    }

    private void forget(Conversation conversation) {
        kept.remove(conversation);
        conversation.beginning.forEach(entry -> keptBytes -= entry.size());
        conversation.beginning.clear();
    }

    private void join(Conversation conversation, Trace trace) {
        conversation.traces.add(trace.number());
        conversation.beginning.forEach(entry -> sink.write(trace, entry));
    }
}
