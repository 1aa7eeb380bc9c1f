package org.tandemswitch.tracing;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A shared page on disk, and beside it a label that its readers do not get: what it is about and who shared it.
 *
 * @param until from then on nobody may read it
 */
record PageFile(Path directory, String id, Instant until) {
    private static final Logger LOG = Logger.getLogger(PageFile.class);
    private static final String PAGE = ".html";
    private static final String LABEL = ".properties";
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{64})\\.(\\d{1,10})(?:\\" + PAGE + "|\\" + LABEL + ")");
    private static final String SUBJECT = "subject";
    private static final String BY = "by";

    static List<PageFile> all(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> new PageFile(directory, name.group(1), moment(name.group(2))))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Writes both, or leaves nothing behind. */
    void write(String page, String subject, String by) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(LABEL, label(subject, by));
            write(PAGE, page);
        } catch (IOException unwritable) {
            delete();
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(String kind, String text) throws IOException {
        Path file = file(kind);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    private static String label(String subject, String by) throws IOException {
        Properties label = new Properties();
        label.setProperty(SUBJECT, subject);
        label.setProperty(BY, by);
        StringWriter text = new StringWriter();
        label.store(text, "");
        return text.toString();
    }

    /** None when it has gone meanwhile. */
    Optional<String> page() {
        try {
            return Optional.of(Files.readString(file(PAGE), StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is to be told of it; none when it has gone meanwhile. */
    Optional<SharedPage> told() {
        Properties label = label();
        try {
            return Optional.of(new SharedPage(
                    id,
                    label.getProperty(SUBJECT, ""),
                    label.getProperty(BY, ""),
                    Files.getLastModifiedTime(file(PAGE)).toInstant(),
                    until));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where it cannot be read the page can be withdrawn all the same. */
    private Properties label() {
        Properties label = new Properties();
        try (Reader in = Files.newBufferedReader(file(LABEL), StandardCharsets.UTF_8)) {
            label.load(in);
        } catch (IOException | IllegalArgumentException senseless) {
            LOG.debugf(senseless, "%s says nothing", file(LABEL));
        }
        return label;
    }

    /** The page goes first. */
    void delete() {
        try {
            Files.deleteIfExists(file(PAGE));
            Files.deleteIfExists(file(LABEL));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file(String kind) {
        return directory.resolve(id + "." + until.getEpochSecond() + kind);
    }
}
