package org.tandemswitch.cdr.pipeline;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.NavigableSet;
import java.util.Queue;

/**
 * Lines on disk, one after the other, in segments of limited size. A line is with the operating system when
 * {@link #append} returns, so it outlives the process. A new process begins a new segment, so a line that was cut off in
 * mid-write stays the last of its segment. Lines that the disk refuses wait in memory and are tried again with the next
 * one.
 */
final class Journal implements AutoCloseable {
    static final int MOST_UNWRITTEN = 100_000;

    private final Segments segments;
    private final long segmentBytes;
    private final Position start;
    private final Object lock = new Object();
    private final Queue<byte[]> unwritten = new ArrayDeque<>();
    private FileOutputStream file;
    private boolean torn;
    private volatile Position end;
    private volatile long lines;

    Journal(Segments segments, long segmentBytes, long nowMicros) throws IOException {
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
    boolean append(byte[] line) {
        synchronized (lock) {
            return unwritten.size() < MOST_UNWRITTEN && unwritten.add(line) && writeOut();
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
            torn = true;
            return false;
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

    private void roll() throws IOException {
        long next = end.segment() + 1;
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
        return new FileOutputStream(segments.file(segment).toFile(), true);
    }
}
