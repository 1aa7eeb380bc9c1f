package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.schedule.Nights;
import org.tandemswitch.user.NotAllowed;
import org.tandemswitch.user.Role;

class SharedPagesTest {
    private static final int FILES_OF_A_PAGE = 2;
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Role.OPERATOR.rights());
    private static final Actor VERA = new Actor("vera", "192.0.2.1", Role.VIEWER.rights());

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
    void page_that_is_over_is_not_shown_and_goes() {
        String over = pages.keep(Actor.SYSTEM, "n1-1", Instant.now().minusSeconds(1), "old");
        assertThat(pages.open(over)).isEmpty();
        assertThat(pages.all(Actor.SYSTEM)).isEmpty();

        pages.keep(Actor.SYSTEM, "n1-2", Instant.now().plusSeconds(60), "new");

        assertThat(directory.toFile().list()).hasSize(FILES_OF_A_PAGE);
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

        assertThat(directory.toFile().list()).hasSize(FILES_OF_A_PAGE);
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
    void page_is_told_of_without_its_secret() throws Exception {
        Instant until = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        String secret = pages.keep(ANNA, "n1-1", until, "page");

        SharedPage page = about("n1-1");

        assertThat(page.by()).isEqualTo("anna");
        assertThat(page.at()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        assertThat(page.until()).isEqualTo(until);
        assertThat(pages.open(page.id())).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> contentOf(file.toFile()).contains(secret));
        }
    }

    @Test
    void page_that_is_withdrawn_is_not_shown_any_longer_and_the_others_are() {
        String secret = pages.keep(ANNA, "n1-1", Instant.now().plusSeconds(60), "page");
        String other = pages.keep(ANNA, "n1-2", Instant.now().plusSeconds(60), "other");
        String id = about("n1-1").id();

        assertThat(pages.withdraw(ANNA, id)).isTrue();

        assertThat(pages.open(secret)).isEmpty();
        assertThat(pages.open(other)).contains("other");
        assertThat(pages.all(ANNA)).containsExactly(about("n1-2"));
        assertThat(directory.toFile().list()).hasSize(FILES_OF_A_PAGE);
        assertThat(pages.withdraw(ANNA, id)).isFalse();
        assertThat(deeds).containsExactly(Deed.CALL_SHARED, Deed.CALL_SHARED, Deed.SHARING_WITHDRAWN);
    }

    @Test
    void page_whose_label_is_gone_can_be_withdrawn() throws Exception {
        String secret = pages.keep(ANNA, "n1-1", Instant.now().plusSeconds(60), "page");
        Files.delete(label());

        assertThat(about("").by()).isEmpty();
        assertThat(pages.withdraw(ANNA, about("").id())).isTrue();

        assertThat(pages.open(secret)).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    private Path label() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName("US-01 shared pages are told to and withdrawn by those who may share")
    void pages_are_for_those_who_may_share() {
        pages.keep(ANNA, "n1-1", Instant.now().plusSeconds(60), "page");
        String id = about("n1-1").id();

        assertThatThrownBy(() -> pages.all(VERA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pages.withdraw(VERA, id)).isInstanceOf(NotAllowed.class);
        assertThat(pages.all(ANNA)).hasSize(1);
    }

    private SharedPage about(String subject) {
        return pages.all(ANNA).stream()
                .filter(page -> page.subject().equals(subject))
                .findFirst()
                .orElseThrow();
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
