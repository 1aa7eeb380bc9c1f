package org.tandemswitch.cdr.pipeline;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.call.Run;

/** A file that says which run was last seen alive here, and by its own clock when that was. */
final class Alive {
    private final Path file;
    private final Path draft;

    Alive(Path directory) {
        this.file = directory.resolve("alive");
        this.draft = directory.resolve("alive.new");
    }

    /** @param run empty when the name cannot be read any more, as after a full disk; the hour still counts */
    record Sign(Optional<Run> run, Instant at) {}

    Optional<Sign> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Instant at = Files.getLastModifiedTime(file).toInstant();
        return Optional.of(new Sign(Run.parse(Files.readString(file).strip()), at));
    }

    void begin(Run run, Instant now) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
            channel.write(StandardCharsets.UTF_8.encode(run.value()));
            channel.force(true);
        }
        Files.setLastModifiedTime(draft, FileTime.from(now));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void touch(Instant now) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(now));
    }
}
