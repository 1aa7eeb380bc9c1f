package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalTokenTest {
    @TempDir
    Path data;

    @Test
    void only_the_owner_of_the_server_reads_it() throws IOException {
        Path file = data.resolve("tandem/local-token");

        new LocalToken(file).write();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_the_file_says_matches_and_nothing_else() throws IOException {
        Path file = data.resolve("local-token");
        LocalToken token = new LocalToken(file);

        token.write();

        assertThat(token.matches(Files.readString(file).strip())).isTrue();
        assertThat(token.matches("")).isFalse();
        assertThat(new LocalToken(file).matches(Files.readString(file).strip())).isFalse();
    }
}
