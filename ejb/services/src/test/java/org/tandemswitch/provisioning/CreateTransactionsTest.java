package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.retry.KeptCreate;
import org.tandemswitch.retry.MemoryKeptCreates;
import org.tandemswitch.user.Rights;

class CreateTransactionsTest {
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);
    private static final Actor BERT = new Actor("bert", "192.0.2.1", Rights.ALL);
    private static final SaveOutcome<Created> REFUSED =
            new SaveOutcome.Refused<>(List.of(new FieldError("name", "error.empty")));

    private final CreateTransactions transactions = new CreateTransactions();
    private int created;

    @BeforeEach
    void wire() {
        transactions.kept = new MemoryKeptCreates();
    }

    @Test
    @DisplayName("the same wish told again gets the first answer, and nothing is created a second time")
    void same_wish_gets_the_first_answer() {
        SaveOutcome<Created> first = once(ANNA, "key", "a wish");

        assertThat(once(ANNA, "key", "a wish")).isEqualTo(first);
        assertThat(created).isEqualTo(1);
    }

    @Test
    @DisplayName("another wish by the same key is refused; of somebody else the key is another")
    void other_wish_is_refused() {
        once(ANNA, "key", "a wish");

        assertThat(once(ANNA, "key", "another wish"))
                .isEqualTo(new SaveOutcome.Refused<>(List.of(FieldError.KEY_OF_ANOTHER_WISH)));
        assertThat(once(BERT, "key", "another wish")).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(created).isEqualTo(2);
    }

    @Test
    @DisplayName("a wish that was refused may be mended and told again by the same key")
    void refused_wish_leaves_its_key() {
        assertThat(transactions.once(ANNA, new Retry("key", "broken"), () -> REFUSED))
                .isEqualTo(REFUSED);

        assertThat(once(ANNA, "key", "mended")).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    @DisplayName("after a day the key is free")
    void key_is_free_after_a_day() {
        Instant yesterday = Instant.now().minus(KeptCreate.KEPT);
        transactions.kept.begin(
                KeptCreate.begun("anna", "key", "a wish", yesterday).done(7, "mark", "{}"));

        assertThat(once(ANNA, "key", "another wish"))
                .isEqualTo(new SaveOutcome.Saved<>(new Created(1, "mark 1", "{}")));
    }

    private SaveOutcome<Created> once(Actor actor, String key, String fingerprint) {
        return transactions.once(actor, new Retry(key, fingerprint), () -> {
            created++;
            return new SaveOutcome.Saved<>(new Created(created, "mark " + created, "{}"));
        });
    }
}
