package org.tandemswitch.tracing;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Wanted;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.SipText;

/** Sums up what was recorded, conversation by conversation; the legs of a call are one. */
final class TracedConversations implements Entry.Reader {
    private static final int MOST = 20_000;

    private final Wanted wanted;
    private final Map<String, Conversation> byDialog = new Newest<>();
    private final Map<String, Moments> moments = new Newest<>();
    private final Map<String, String> callOfDialog = new Newest<>();

    private static final class Newest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }

    /** Few bytes each: all traces together may hold millions. */
    private static final class Moments {
        private long[] nanos = new long[8];
        private int count;

        /** @return is it a new one? */
        boolean add(Instant moment) {
            long added = TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
            int place = Arrays.binarySearch(nanos, 0, count, added);
            if (place >= 0) {
                return false;
            }
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            int before = -place - 1;
            System.arraycopy(nanos, before, nanos, before + 1, count - before);
            nanos[before] = added;
            count++;
            return true;
        }
    }

    private record Conversation(Instant at, String what, String from, String to, int messages, boolean meant) {}

    TracedConversations(Wanted wanted) {
        this.wanted = wanted;
    }

    @Override
    public void message(Passage passage) {
        SipText text = SipText.read(passage.text());
        String dialog = text.callId();
        if (!dialog.isEmpty() && isNew(dialog, passage)) {
            byDialog.merge(dialog, conversation(passage, text), TracedConversations::both);
        }
    }

    /** Traces that run at once record the same messages. */
    private boolean isNew(String dialog, Passage passage) {
        return moments.computeIfAbsent(dialog, first -> new Moments()).add(passage.at());
    }

    private Conversation conversation(Passage passage, SipText text) {
        List<String> numbers = text.numbers();
        boolean meant = wanted.text().isEmpty()
                || text.callId().equals(wanted.text())
                || passage.remote().address().text().equals(wanted.address())
                || wanted.begins(numbers.stream());
        String from = numbers.isEmpty() ? "" : numbers.get(0);
        String to = numbers.size() < 2 ? "" : numbers.get(1);
        return new Conversation(passage.at(), text.method(), from, to, 1, meant);
    }

    private static Conversation both(Conversation one, Conversation other) {
        return new Conversation(
                one.at(),
                one.what(),
                one.from(),
                one.to(),
                one.messages() + other.messages(),
                one.meant() || other.meant());
    }

    @Override
    public void mark(CallId call, Mark mark) {
        if (mark.kind() == Mark.Kind.ARRIVED || mark.kind() == Mark.Kind.INVITED) {
            callOfDialog.put(mark.detail(), call.value());
        }
    }

    List<Found> found() {
        Map<String, Conversation> joined = new LinkedHashMap<>();
        byDialog.forEach((dialog, conversation) ->
                joined.merge(callOfDialog.getOrDefault(dialog, dialog), conversation, TracedConversations::both));
        return joined.entrySet().stream()
                .filter(one -> one.getValue().meant() || one.getKey().equals(wanted.text()))
                .map(one -> found(one.getKey(), one.getValue()))
                .toList();
    }

    private static Found found(String id, Conversation one) {
        return new Found(id, one.at(), one.what(), one.from(), one.to(), one.messages());
    }
}
