package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;

/** Reads whole lines; what was cut off at the end of a finished segment is skipped. */
final class JournalReader {
    /** As much as fits into one message that the broker does not have to treat as a large one; a longer line goes alone. */
    private static final int CHUNK = 96 * 1024;

    private final Segments segments;
    private ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    JournalReader(Segments segments) {
        this.segments = segments;
    }

    /**
     * The next lines, at most so many; nothing when there is none up to the end. The batch may begin in a later segment
     * than was asked for.
     */
    Optional<Batch> next(Position from, Position end, int mostLines) throws IOException {
        Position at = from;
        while (at.segment() < end.segment()) {
            Optional<Batch> batch = read(at, Long.MAX_VALUE, mostLines);
            if (batch.isPresent()) {
                return batch;
            }
            at = new Position(following(at.segment(), end), 0);
        }
        return at.offset() < end.offset() ? read(at, end.offset(), mostLines) : Optional.empty();
    }

    /** How many lines stand between the two places. */
    long count(Position from, Position end) throws IOException {
        long lines = 0;
        Optional<Batch> batch = next(from, end, Integer.MAX_VALUE);
        while (batch.isPresent()) {
            lines += batch.get().lines();
            batch = next(batch.get().to(), end, Integer.MAX_VALUE);
        }
        return lines;
    }

    private long following(long segment, Position end) throws IOException {
        NavigableSet<Long> later = segments.all().tailSet(segment, false);
        return later.isEmpty() ? end.segment() : Math.min(later.first(), end.segment());
    }

    private Optional<Batch> read(Position from, long limit, int mostLines) throws IOException {
        Path file = segments.file(from.segment());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        fill(file, from.offset(), limit);
        Optional<Batch> batch = batch(from, mostLines);
        while (batch.isEmpty() && chunk.limit() == chunk.capacity()) {
            chunk = ByteBuffer.allocate(chunk.capacity() * 2);
            fill(file, from.offset(), limit);
            batch = batch(from, mostLines);
        }
        if (chunk.capacity() > CHUNK) {
            chunk = ByteBuffer.allocate(CHUNK);
        }
        return batch;
    }

    private Optional<Batch> batch(Position from, int mostLines) {
        int lines = 0;
        int length = 0;
        for (int i = 0; i < chunk.limit() && lines < mostLines; i++) {
            if (chunk.get(i) == '\n') {
                lines++;
                length = i + 1;
            }
        }
        Position to = new Position(from.segment(), from.offset() + length);
        return lines == 0
                ? Optional.empty()
                : Optional.of(Batch.between(from, to, Arrays.copyOf(chunk.array(), length), lines));
    }

    private void fill(Path file, long offset, long limit) throws IOException {
        chunk.clear().limit((int) Math.min(chunk.capacity(), limit - offset));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int read = 0;
            while (chunk.hasRemaining() && read >= 0) {
                read = channel.read(chunk, offset + chunk.position());
            }
        }
        chunk.flip();
    }
}
