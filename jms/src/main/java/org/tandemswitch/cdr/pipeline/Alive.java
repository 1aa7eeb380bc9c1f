package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.call.Run;

/** A file that says which run was last seen alive here, and by its own clock when that was. */
final class Alive {
    private final Path file;

    Alive(Path directory) {
        this.file = directory.resolve("alive");
    }

    record Sign(Run run, Instant at) {}

    Optional<Sign> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Instant at = Files.getLastModifiedTime(file).toInstant();
        return Optional.of(new Sign(new Run(Files.readString(file).strip()), at));
    }

    void begin(Run run, Instant now) throws IOException {
        Files.writeString(file, run.value());
        touch(now);
    }

    void touch(Instant now) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(now));
    }
}
