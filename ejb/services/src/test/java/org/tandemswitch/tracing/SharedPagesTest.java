package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;

class SharedPagesTest {
    @TempDir
    Path directory;

    private final List<Deed> deeds = new ArrayList<>();
    private SharedPages pages;

    @BeforeEach
    void build() {
        pages = new SharedPages(directory);
        pages.occurrences = new Occurrences() {
            @Override
            public void note(Actor actor, Deed deed, String subject, FieldChange... changes) {
                deeds.add(deed);
            }
        };
    }

    @Test
    void page_is_found_by_its_secret_which_is_nowhere_kept() throws Exception {
        String secret = pages.keep(Actor.SYSTEM, "n1-1", Instant.now().plusSeconds(60), "<p>page</p>");

        assertThat(secret).hasSize(43);
        assertThat(pages.open(secret)).contains("<p>page</p>");
        assertThat(pages.open("")).isEmpty();
        assertThat(pages.open(secret.substring(1))).isEmpty();
        assertThat(deeds).containsExactly(Deed.CALL_SHARED);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> file.toString().contains(secret));
        }
    }

    @Test
    void page_that_is_over_is_not_shown_and_goes() throws Exception {
        String over = pages.keep(Actor.SYSTEM, "n1-1", Instant.now().minusSeconds(1), "old");
        assertThat(pages.open(over)).isEmpty();

        pages.keep(Actor.SYSTEM, "n1-2", Instant.now().plusSeconds(60), "new");

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }
}
