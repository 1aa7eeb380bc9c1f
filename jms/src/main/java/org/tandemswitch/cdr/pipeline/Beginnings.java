package org.tandemswitch.cdr.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Beginnings of calls that wait for their end, in the order in which they stand in the journal. Of a call that ends in
 * time nobody needs to be told that it began.
 */
final class Beginnings {
    /** Together no more than the broker takes without treating the message as a large one. */
    private static final int MOST_BYTES = 96 * 1024;

    private final Map<String, Waiting> open = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(Position from, Position to, byte[] line, long since) {}

    /**
     * What was told last of a call stands for all that was told before; what is told again changes nothing.
     *
     * @param since nanoseconds of the clock by which it grows old
     */
    void keep(String callId, Position from, byte[] line, long since) {
        Waiting known = open.get(callId);
        if (known == null || known.from.compareTo(from) < 0) {
            open.remove(callId);
            Position to = new Position(from.segment(), from.offset() + line.length);
            open.put(callId, new Waiting(from, to, line, since));
        }
    }

    void over(String callId) {
        open.remove(callId);
    }

    /** The next ones that have waited since then or longer, as one batch; they stay until they are {@link #told}. */
    Optional<Batch> waitingSince(long then) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Optional<Waiting> first = Optional.empty();
        Optional<Waiting> last = Optional.empty();
        int lines = 0;
        for (Waiting waiting : open.values()) {
            boolean full = lines == Forwarder.MOST_LINES || lines > 0 && text.size() + waiting.line.length > MOST_BYTES;
            if (full || waiting.since - then > 0) {
                break;
            }
            text.writeBytes(waiting.line);
            first = first.or(() -> Optional.of(waiting));
            last = Optional.of(waiting);
            lines++;
        }
        return lines == 0
                ? Optional.empty()
                : Optional.of(Batch.ofBeginnings(first.get().from, last.get().to, text.toByteArray(), lines));
    }

    void told(Batch batch) {
        open.values().removeIf(waiting -> batch.holds(waiting.from));
    }

    /** Where the oldest stands. */
    Optional<Position> oldest() {
        return open.values().stream().findFirst().map(Waiting::from);
    }
}
