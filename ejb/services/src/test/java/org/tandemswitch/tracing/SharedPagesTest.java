package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.schedule.Nights;

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

    @Test
    void page_that_is_over_goes_by_night_although_nobody_shares_another_one() {
        pages.keep(Actor.SYSTEM, "n1-1", Instant.now().minusSeconds(1), "old");
        String valid = pages.keep(Actor.SYSTEM, "n1-2", Instant.now().plusSeconds(60), "new");
        pages.keep(Actor.SYSTEM, "n1-3", Instant.now().minusSeconds(1), "old");
        ForgetSharedPages forget = new ForgetSharedPages();
        forget.pages = pages;
        forget.nights = new Nights() {
            @Override
            public void each(String name, Consumer<Instant> work) {
                work.accept(Instant.now());
            }
        };

        forget.start();

        assertThat(directory.toFile().list()).hasSize(1);
        assertThat(pages.open(valid)).contains("new");
    }

    @Test
    void page_that_cannot_be_written_leaves_nothing_behind() {
        String unwritable = "\ud800";

        assertThatThrownBy(() -> pages.keep(Actor.SYSTEM, "n1-1", Instant.now().plusSeconds(60), unwritable))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(directory).isEmptyDirectory();
        assertThat(deeds).isEmpty();
    }

    @Test
    void no_page_goes_for_another_one_as_long_as_it_may_be_read() {
        String first = pages.keep(Actor.SYSTEM, "n1-1", Instant.now().plusSeconds(60), "first");
        for (int more = 1; more < SharedPages.MOST - 1; more++) {
            pages.keep(Actor.SYSTEM, "n1-1", Instant.now().plusSeconds(3600), "more");
        }
        pages.keep(Actor.SYSTEM, "n1-1", Instant.now().minusSeconds(1), "over");
        pages.keep(Actor.SYSTEM, "n1-1", Instant.now().plusSeconds(3600), "last");

        assertThatThrownBy(() -> pages.keep(Actor.SYSTEM, "n1-1", Instant.now().plusSeconds(3600), "one too many"))
                .isInstanceOf(TooManyPages.class);

        assertThat(pages.open(first)).contains("first");
        assertThat(deeds).hasSize(SharedPages.MOST + 1);
    }
}
