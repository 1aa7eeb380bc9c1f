package org.tandemswitch.cdr.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tandemswitch.call.Run;

/**
 * A file that says which run was last seen alive here, and when that was. The moment is rewritten in place, so that it needs no
 * room on a full disk, and whoever copies the file copies it too.
 */
final class Alive {
    private static final Pattern MOMENT = Pattern.compile("\\d{16}");

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
        List<String> lines = Files.readAllLines(file, ISO_8859_1);
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Optional<Instant> told = lines.stream()
                .skip(1)
                .filter(line -> MOMENT.matcher(line).matches())
                .map(micros -> CdrJson.instant(Long.parseLong(micros)))
                .findFirst();
        return Optional.of(new Sign(lines.stream().findFirst().flatMap(Run::parse), told.orElse(written)));
    }

    void begin(Run run, Instant now) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
            channel.write(ISO_8859_1.encode(run.value() + "\n" + moment(now) + "\n"));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void touch(Run run, Instant now) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.write(ISO_8859_1.encode(moment(now)), run.value().length() + 1);
        }
    }

    private static String moment(Instant now) {
        return "%016d".formatted(CdrJson.micros(now));
    }
}
