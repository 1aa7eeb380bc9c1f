package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file that tells the very first password to whoever may read the server's data directory, until it is changed. */
@ApplicationScoped
public class FirstPassword {
    private final Path file;

    public FirstPassword() {
        this(Path.of(System.getProperty("jboss.server.data.dir", "."), "tandem", "first-password"));
    }

    FirstPassword(Path file) {
        this.file = file;
    }

    Path tell(String password) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + System.lineSeparator(), StandardOpenOption.WRITE);
            return file;
        } catch (IOException notWritable) {
            throw new UncheckedIOException("cannot write " + file, notWritable);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException notDeletable) {
            throw new UncheckedIOException("cannot delete " + file, notDeletable);
        }
    }
}
