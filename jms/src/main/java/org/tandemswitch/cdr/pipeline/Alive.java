package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A file whose time says when this node was last seen alive. */
final class Alive {
    private final Path file;

    Alive(Path directory) {
        this.file = directory.resolve("alive");
    }

    /** The beginning of all time when the node never was. */
    Instant last() throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
    }

    void touch(Instant now) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        Files.setLastModifiedTime(file, FileTime.from(now));
    }
}
