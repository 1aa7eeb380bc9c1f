package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the journal, in the order in which they were begun. */
record Segments(Path directory) {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}\\.ndjson");

    Path file(long segment) {
        return directory.resolve("%016x.ndjson".formatted(segment));
    }

    NavigableSet<Long> all() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> Long.parseLong(name.substring(0, 16), 16))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    void force(long segment) throws IOException {
        try (FileChannel file = FileChannel.open(file(segment), StandardOpenOption.WRITE)) {
            file.force(false);
        }
    }

    void delete(long segment) throws IOException {
        Files.deleteIfExists(file(segment));
    }
}
