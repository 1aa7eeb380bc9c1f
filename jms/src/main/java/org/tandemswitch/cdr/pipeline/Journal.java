package org.tandemswitch.cdr.pipeline;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;

/**
 * Lines on disk, one after the other, in segments of limited size. A line is with the operating system when
 * {@link #append} returns, so it outlives the process. A new process begins a new segment, so a line that was cut off in
 * mid-write stays the last of its segment. Lines that the disk refuses wait in memory and are tried again with the next
 * one; those for which there is no room in memory either are lost and counted.
 */
final class Journal implements AutoCloseable {
    static final int MOST_UNWRITTEN = 100_000;

    private final Segments segments;
    private final long segmentBytes;
    private final Position start;
    private final Object lock = new Object();
    private final int mostUnwritten;
    private final Deque<byte[]> unwritten = new ArrayDeque<>();
    private FileOutputStream file;
    private boolean torn;
    private volatile Position end;
    private volatile long lines;
    private volatile long lost;

    Journal(Segments segments, long segmentBytes, long nowMicros) throws IOException {
        this(segments, segmentBytes, nowMicros, MOST_UNWRITTEN);
    }

    Journal(Segments segments, long segmentBytes, long nowMicros, int mostUnwritten) throws IOException {
        this.mostUnwritten = mostUnwritten;
        Files.createDirectories(segments.directory());
        NavigableSet<Long> earlier = segments.all();
        long first = earlier.isEmpty() ? nowMicros : Math.max(nowMicros, earlier.last() + 1);
        this.segments = segments;
        this.segmentBytes = segmentBytes;
        this.file = create(first);
        this.start = new Position(first, 0);
        this.end = start;
    }

    /** Whether the line is on disk; if not, it is kept in memory as long as there is room for it. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock, read without
    boolean append(byte[] line) {
        synchronized (lock) {
            unwritten.add(line);
            boolean written = writeOut();
            if (unwritten.size() > mostUnwritten) {
                unwritten.removeLast();
                lost++;
            }
            return written;
        }
    }

    /** Tries again what the disk refused. */
    boolean retry() {
        synchronized (lock) {
            return writeOut();
        }
    }

    /** Where this process began to write. */
    Position start() {
        return start;
    }

    /** Behind the last whole line. */
    Position end() {
        return end;
    }

    /** How many lines this process has written. */
    long lines() {
        return lines;
    }

    /** How many lines wait for the disk. */
    int inMemory() {
        synchronized (lock) {
            return unwritten.size();
        }
    }

    /** How many lines neither the disk nor the memory took. */
    long lost() {
        return lost;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closeFile();
        }
    }

    private boolean writeOut() {
        try {
            for (byte[] line = unwritten.peek(); line != null; line = unwritten.peek()) {
                write(line);
                unwritten.remove();
            }
            return true;
        } catch (IOException refused) {
            mend();
            return false;
        }
    }

    /** Takes back the piece of a line that a full disk may have taken. */
    private void mend() {
        try {
            file.getChannel().truncate(end.offset());
        } catch (IOException notMended) {
            torn = true;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock, read without
    private void write(byte[] line) throws IOException {
        if (torn || end.offset() >= segmentBytes) {
            roll();
        }
        file.write(line);
        end = new Position(end.segment(), end.offset() + line.length);
        lines++;
    }

    /** A segment without a whole line is begun again, so that a full disk does not collect empty ones. */
    private void roll() throws IOException {
        long next = end.offset() == 0 ? end.segment() : end.segment() + 1;
        FileOutputStream fresh = create(next);
        closeFile();
        file = fresh;
        end = new Position(next, 0);
        torn = false;
    }

    /** Every line was handed to the system when it was written: there is nothing left to lose. */
    private void closeFile() {
        try {
            file.close();
        } catch (IOException leftOpen) {
            torn = true;
        }
    }

    private FileOutputStream create(long segment) throws IOException {
        FileOutputStream fresh = new FileOutputStream(segments.file(segment).toFile(), true);
        if (Files.isRegularFile(segments.file(segment))) {
            fresh.getChannel().truncate(0);
        }
        return fresh;
    }
}
