package org.tandemswitch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.user.Area;

/**
 * Pages that whoever knows their address may read for a while, without signing in. The address is a secret that is not
 * kept: a file is named by its hash, and its name tells until when it may be read.
 */
@ApplicationScoped
public class SharedPages {
    private static final int SECRET_BYTES = 32;
    static final int MOST = 100;
    private static final String ENDING = ".html";

    private final SecureRandom chance = new SecureRandom();
    private final Path directory;

    @Inject
    Occurrences occurrences;

    public SharedPages() {
        this(Path.of(System.getProperty("jboss.server.data.dir", "."), "tandem", "shared"));
    }

    SharedPages(Path directory) {
        this.directory = directory;
    }

    /**
     * Keeps a page until that moment and returns the secret under which it is found.
     *
     * @param subject what it is about, for the system log
     * @throws TooManyPages when as many are kept as there may be
     */
    public String keep(Actor actor, String subject, Instant until, String page) {
        actor.mustEdit(Area.CALLS);
        byte[] random = new byte[SECRET_BYTES];
        chance.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(secret, until, page);
        occurrences.note(actor, Deed.CALL_SHARED, subject, new FieldChange("until", "", until.toString()));
        return secret;
    }

    private synchronized void write(String secret, Instant until, String page) {
        forget(Instant.now());
        if (all().size() >= MOST) {
            throw new TooManyPages();
        }
        Path file = directory.resolve(hash(secret) + "." + until.getEpochSecond() + ENDING);
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, page, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            delete(file);
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The page of a secret, as long as it may be read. */
    public Optional<String> open(String secret) {
        String name = hash(secret);
        Instant now = Instant.now();
        return all().stream()
                .filter(file -> name(file).startsWith(name + "."))
                .filter(file -> now.getEpochSecond() < until(file))
                .findFirst()
                .flatMap(SharedPages::read);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is over goes. */
    synchronized void forget(Instant now) {
        all().stream().filter(file -> until(file) <= now.getEpochSecond()).forEach(SharedPages::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<Path> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> name(file).matches("[0-9a-f]{64}\\.\\d{1,18}\\.html"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static long until(Path file) {
        return Long.parseLong(name(file).split("\\.", -1)[1]);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
