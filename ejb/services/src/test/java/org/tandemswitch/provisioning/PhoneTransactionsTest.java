package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.REALM;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.directory.MemoryEntries;
import org.tandemswitch.registration.MemoryPhones;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;
import org.tandemswitch.user.Rights;

class PhoneTransactionsTest {
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);

    private final PhoneTransactions transactions = new PhoneTransactions();

    @BeforeEach
    void wire() {
        transactions.phones = new MemoryPhones();
        transactions.entries = new MemoryEntries();
        transactions.log = new MemorySystemLog();
    }

    @Test
    @DisplayName("of two who opened the same phone the second to save is told, and nothing of theirs is stored")
    void second_editor_is_told() {
        Phone seen = saved(save(draft(PhoneId.NEW.value(), "NONE"), Optional.empty()));
        saved(save(draft(seen.id().value(), "OUTGOING"), Optional.of(seen)));

        List<FieldError> late = save(draft(seen.id().value(), "BOTH"), Optional.of(seen))
                .fold(saved -> List.of(), SaveOutcome.Refused::errors);

        assertThat(late).containsExactly(new FieldError("number", "error.changed_meanwhile"));
        assertThat(transactions.phones.find(seen.id()).orElseThrow().lock()).isEqualTo(PhoneLock.OUTGOING);
    }

    @Test
    @DisplayName("a phone that is another by now, its password too, is not removed by whoever saw it before")
    void only_what_was_seen_is_removed() {
        Phone seen = saved(save(draft(PhoneId.NEW.value(), "NONE"), Optional.empty()));
        Phone now = saved(
                save(new PhoneDraft(seen.id().value(), "1001", "another password", "NONE", true), Optional.of(seen)));

        assertThat(transactions.remove(ANNA, seen)).isFalse();
        assertThat(transactions.phones.all()).containsExactly(now);
        assertThat(transactions.remove(ANNA, now)).isTrue();
        assertThat(transactions.phones.all()).isEmpty();
    }

    private SaveOutcome<Phone> save(PhoneDraft draft, Optional<Phone> seen) {
        return transactions.save(ANNA, draft, seen, REALM);
    }

    private static PhoneDraft draft(long id, String lock) {
        return new PhoneDraft(id, "1001", "long enough", lock, true);
    }

    private static Phone saved(SaveOutcome<Phone> outcome) {
        return outcome.fold(Optional::of, refused -> Optional.<SaveOutcome.Saved<Phone>>empty())
                .map(SaveOutcome.Saved::value)
                .orElseThrow();
    }
}
