package org.tandemswitch.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JVM's unified GC log, read from where it ended when the measurement began. */
final class GcLog {
    private static final Pattern PAUSE = Pattern.compile("GC\\(\\d+\\) Pause .*?(\\d+(?:\\.\\d+)?)ms$");

    private final Path file;
    private final long from;

    private GcLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    static GcLog fromNow(Path file) {
        return new GcLog(file, size(file));
    }

    GcPauses pauses() {
        return parse(appended().lines());
    }

    static GcPauses parse(Stream<String> lines) {
        return lines.map(line -> PAUSE.matcher(line.strip()))
                .filter(found -> found.find())
                .map(found -> Double.parseDouble(found.group(1)))
                .reduce(GcPauses.NONE, GcPauses::with, GcPauses::and);
    }

    /** A log that was rotated meanwhile is read from its beginning. */
    private String appended() {
        if (!Files.exists(file)) {
            return "";
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(log.length() < from ? 0 : from);
            var rest = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new Problem("cannot read " + file + ": " + broken.getMessage());
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException broken) {
            throw new Problem("cannot read " + file + ": " + broken.getMessage());
        }
    }
}
