package org.tandemswitch.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of answers does. */
public interface KeptCreatesContract {
    Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    KeptCreate BEGUN = KeptCreate.begun("token:setup", "key-1", "ab".repeat(32), NOON);

    /** The same empty store for all calls of one test. */
    KeptCreates kept();

    @Test
    @DisplayName("a wish is kept from its beginning, and its end replaces that")
    default void keeps_how_it_ended() {
        kept().begin(BEGUN);
        kept().finish(BEGUN.done(17, "mark", "{\"id\":17}"));

        assertThat(kept().find("token:setup", "key-1")).contains(BEGUN.done(17, "mark", "{\"id\":17}"));
    }

    @Test
    @DisplayName("the same key of two callers are two wishes; of one caller the second cannot begin")
    default void a_key_belongs_to_its_caller() {
        kept().begin(BEGUN);
        kept().begin(KeptCreate.begun("anna", "key-1", "cd".repeat(32), NOON));

        assertThat(kept().find("token:setup", "key-1")).contains(BEGUN);
        assertThatThrownBy(() -> kept().begin(BEGUN)).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("what is forgotten may begin anew")
    default void forgets() {
        kept().begin(BEGUN);
        kept().forget("token:setup", "key-1");
        kept().forget("token:setup", "key-2");

        assertThat(kept().find("token:setup", "key-1")).isEmpty();
        kept().begin(BEGUN);
    }

    @Test
    @DisplayName("what was asked before a moment is taken away, and the rest stays")
    default void forgets_what_is_old() {
        KeptCreate later = KeptCreate.begun("anna", "key-2", "cd".repeat(32), NOON.plusSeconds(1));
        kept().begin(BEGUN);
        kept().begin(later);

        assertThat(kept().forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(kept().find("token:setup", "key-1")).isEmpty();
        assertThat(kept().find("anna", "key-2")).contains(later);
    }

    @Test
    @DisplayName("an answer is over after a day, not before")
    default void is_over_after_a_day() {
        assertThat(BEGUN.isOver(NOON.plus(Duration.ofHours(24)).minusNanos(1))).isFalse();
        assertThat(BEGUN.isOver(NOON.plus(Duration.ofHours(24)))).isTrue();
    }
}
