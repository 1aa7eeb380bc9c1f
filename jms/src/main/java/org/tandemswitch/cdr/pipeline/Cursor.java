package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Up to where the journal was handed over, on disk. An old or lost cursor repeats lines and never skips any. */
final class Cursor {
    private final Path file;
    private final Path draft;

    Cursor(Path directory) {
        this.file = directory.resolve("cursor");
        this.draft = directory.resolve("cursor.new");
    }

    Optional<Position> load() throws IOException {
        return Files.exists(file) ? Position.parse(Files.readString(file)) : Optional.empty();
    }

    void save(Position position) throws IOException {
        Files.writeString(draft, position.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
