package org.tandemswitch.enrolment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.tandemswitch.digest.SealedPassword;

/**
 * Seals passwords that the switch itself must know again, so that the database alone gives none of them away. The key is
 * in a file that only the owner of the server may read; a server with another key cannot open what this one sealed.
 */
@ApplicationScoped
public class PasswordSeal {
    private static final Logger LOG = Logger.getLogger(PasswordSeal.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MARK = "HmacSHA256";
    private static final int MARK_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean complained = new AtomicBoolean();
    private final Path file;
    private SecretKeySpec key = new SecretKeySpec(new byte[KEY_BYTES], "AES");

    public PasswordSeal() {
        this(Path.of(System.getProperty("jboss.server.data.dir", "."), "tandem", "password-key"));
    }

    PasswordSeal(Path file) {
        this.file = file;
    }

    @PostConstruct
    void readKey() {
        try {
            if (!Files.exists(file)) {
                writeKey();
            }
            key = new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private void writeKey() throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
    }

    public SealedPassword seal(String password) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            byte[] hidden = cipher.doFinal(password.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return new SealedPassword(Base64.getEncoder().encodeToString(whole));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("part of every JDK", missing);
        }
    }

    /** Empty for what was sealed with another key. */
    public Optional<String> open(SealedPassword password) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(password.sealed()));
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] hidden = new byte[whole.remaining()];
            whole.get(hidden);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(hidden);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException foreign) {
            if (!complained.getAndSet(true)) {
                LOG.errorf(
                        "TANDEM1601: a stored password was sealed with another key than that in %s: whoever asks for it is"
                                + " told a wrong one. All servers of one database need the same key",
                        file);
            }
            return Optional.empty();
        }
    }

    /** A mark of the text that nobody makes without the key, the same each time. */
    public String mark(String text) {
        try {
            Mac mac = Mac.getInstance(MARK);
            mac.init(new SecretKeySpec(key.getEncoded(), MARK));
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, MARK_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("part of every JDK", missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
