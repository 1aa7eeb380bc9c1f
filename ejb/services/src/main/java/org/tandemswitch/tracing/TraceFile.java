package org.tandemswitch.tracing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one trace has recorded: a few files one after the other, of which the oldest goes when all of them together
 * would pass the limit (DT-02). One thread writes; any may read.
 */
final class TraceFile {
    private static final int PARTS = 8;
    private static final int LONGEST_ENTRY = 1 << 20;
    private static final String ENDING = ".part";

    private final Path directory;
    private final Opening opening;
    private Optional<Part> open = Optional.empty();
    private long openSize;
    private long total;
    private long part;

    /** How a file is opened for writing. */
    interface Opening {
        OutputStream open(Path file) throws IOException;
    }

    private record Part(Path file, OutputStream below, DataOutputStream out) {
        Part(Path file, OutputStream below) {
            this(file, below, new DataOutputStream(new BufferedOutputStream(below, 1 << 16)));
        }
    }

    TraceFile(Path directory) throws IOException {
        this(directory, file -> Files.newOutputStream(file, StandardOpenOption.WRITE));
    }

    TraceFile(Path directory, Opening opening) throws IOException {
        this.directory = directory;
        this.opening = opening;
        total();
        List<Path> known = parts();
        part = known.isEmpty() ? 0 : number(known.get(known.size() - 1)) + 1;
    }

    private void total() throws IOException {
        total = 0;
        for (Path file : parts()) {
            total += Files.size(file);
        }
    }

    private interface Work {
        void on(DataOutputStream out) throws IOException;
    }

    /** What could not be written whole is the end of its part: nothing that comes later may follow it. */
    private void write(Work work) throws IOException {
        Part now = open.orElseThrow();
        try {
            work.on(now.out());
        } catch (IOException failure) {
            open = Optional.empty();
            now.below().close();
            if (Files.size(now.file()) == 0) {
                Files.delete(now.file());
            }
            total();
            throw failure;
        }
    }

    void add(byte[] entry, long limit) throws IOException {
        long length = entry.length + Integer.BYTES;
        if (length > limit || length > LONGEST_ENTRY) {
            return;
        }
        if (open.isEmpty() || openSize + length > Math.max(length, limit / PARTS)) {
            nextPart();
        }
        while (total + length > limit) {
            forgetOldest();
        }
        write(out -> {
            out.writeInt(entry.length);
            out.write(entry);
        });
        openSize += length;
        total += length;
    }

    private void nextPart() throws IOException {
        close();
        Path file = directory.resolve("%010d%s".formatted(part++, ENDING));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        open = Optional.of(new Part(file, opening.open(file)));
        openSize = 0;
    }

    private void forgetOldest() throws IOException {
        List<Path> known = parts();
        if (known.size() < 2) {
            nextPart();
            return;
        }
        total -= Files.size(known.get(0));
        Files.delete(known.get(0));
    }

    void flush() throws IOException {
        if (open.isPresent()) {
            write(DataOutputStream::flush);
        }
    }

    void close() throws IOException {
        if (open.isPresent()) {
            flush();
            open.orElseThrow().below().close();
            open = Optional.empty();
        }
    }

    /** How many bytes all parts have together. */
    static long size(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Reads what is on disk; the last entry may be half written, and the oldest part may go meanwhile. */
    static void read(Path directory, Entry.Reader reader) throws IOException {
        for (Path file : parts(directory)) {
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                readAll(in, reader);
            } catch (EOFException | NoSuchFileException end) {
                continue;
            }
        }
    }

    private static void readAll(DataInputStream in, Entry.Reader reader) throws IOException {
        while (true) {
            int length = in.readInt();
            if (length <= 0 || length > LONGEST_ENTRY) {
                return;
            }
            Optional<Entry> entry = Entry.read(in.readNBytes(length));
            if (entry.isEmpty()) {
                return;
            }
            entry.get().read(reader);
        }
    }

    private List<Path> parts() throws IOException {
        return parts(directory);
    }

    private static List<Path> parts(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
    }
}
