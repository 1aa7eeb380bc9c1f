package org.tandemswitch.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.digest.SealedPassword;

class PasswordSealTest {
    @TempDir
    private Path data;

    @Test
    void sealed_password_is_opened_after_a_restart() {
        SealedPassword sealed = seal("key").seal("open sesame, ñ");

        assertThat(seal("key").open(sealed)).contains("open sesame, ñ");
    }

    @Test
    void nothing_of_the_password_can_be_read_and_no_two_seals_are_the_same() {
        PasswordSeal seal = seal("key");

        assertThat(seal.seal("open sesame").sealed())
                .doesNotContain("open")
                .isNotEqualTo(seal.seal("open sesame").sealed());
    }

    @Test
    void other_key_opens_nothing() {
        assertThat(seal("other").open(seal("key").seal("open sesame"))).isEmpty();
        assertThat(seal("key").open(new SealedPassword("no seal"))).isEmpty();
    }

    @Test
    void mark_of_a_text_is_the_same_after_a_restart_and_another_with_another_key() {
        String mark = seal("key").mark("a text");

        assertThat(seal("key").mark("a text")).isEqualTo(mark);
        assertThat(seal("key").mark("another text")).isNotEqualTo(mark);
        assertThat(seal("other").mark("a text")).isNotEqualTo(mark);
    }

    @Test
    void key_is_for_the_owner_alone() throws IOException {
        seal("key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("key"))))
                .isEqualTo("rw-------");
    }

    private PasswordSeal seal(String key) {
        PasswordSeal seal = new PasswordSeal(data.resolve(key));
        seal.readKey();
        return seal;
    }
}
