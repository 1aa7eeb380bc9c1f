package org.tandemswitch.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a program on this machine shows instead of a password: a secret of each start, in a file that only the owner of
 * the server may read.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LocalToken {
    private static final int BYTES = 32;

    private final Path file;
    private final String secret;

    public LocalToken() {
        this(Path.of(System.getProperty("jboss.server.data.dir", "."), "tandem", "local-token"));
    }

    LocalToken(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.file = file;
        this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public boolean matches(String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    @PostConstruct
    void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret + System.lineSeparator(), StandardOpenOption.WRITE);
        } catch (IOException notWritable) {
            throw new UncheckedIOException("cannot write " + file, notWritable);
        }
    }

    @PreDestroy
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException notDeletable) {
            throw new UncheckedIOException("cannot delete " + file, notDeletable);
        }
    }
}
