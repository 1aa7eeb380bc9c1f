package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.directory.MemoryEntries;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.registration.MemoryPhones;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;
import org.tandemswitch.user.Rights;

class PhoneTransactionsTest {
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);

    private static final SaveOutcome<Phone> CHANGED =
            new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("number")));

    private final PhoneTransactions transactions = new PhoneTransactions();

    private final MemorySystemLog log = new MemorySystemLog();

    @BeforeEach
    void wire() {
        transactions.phones = new MemoryPhones();
        transactions.entries = new MemoryEntries();
        transactions.log = log;
        transactions.parameters = new ParametersInForce();
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

        assertThat(remove(seen)).isEqualTo(CHANGED);
        assertThat(transactions.phones.all()).containsExactly(now);
        assertThat(remove(now)).isEqualTo(new SaveOutcome.Saved<>(now));
        assertThat(transactions.phones.all()).isEmpty();
    }

    @Test
    @DisplayName("of many saved at once those that fit are stored beside each other, each with an entry of the log")
    void many_at_once() {
        List<SaveOutcome<Phone>> outcomes = transactions.saveAll(
                ANNA,
                Stream.of("1001", "1002", "1001", "12/3")
                        .map(number -> new PhoneDraft(0, number, "long enough", "NONE", true))
                        .map(draft -> new Change<>(draft, Optional.<Phone>empty()))
                        .toList());

        assertThat(outcomes.stream().map(PhoneTransactionsTest::reasons))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(new FieldError("number", "error.taken")),
                        List.of(new FieldError("number", "error.not_a_phone_number")));
        assertThat(transactions.phones.all()).hasSize(2);
        assertThat(log.newest(Set.of(Deed.PHONE_SAVED), 9))
                .extracting(Entry::subject)
                .containsExactly("1002", "1001");
    }

    @Test
    @DisplayName("a rehearsal tells the same of drafts beside each other and stores nothing")
    void rehearsal() {
        List<SaveOutcome<Phone>> outcomes = transactions.rehearse(
                ANNA,
                List.of(
                        new PhoneDraft(-1, "1001", "long enough", "NONE", true),
                        new PhoneDraft(-2, "1001", "long enough", "NONE", true)));

        assertThat(outcomes.stream().map(PhoneTransactionsTest::reasons))
                .containsExactly(List.of(), List.of(new FieldError("number", "error.taken")));
        assertThat(transactions.phones.all()).isEmpty();
    }

    @Test
    @DisplayName("a number that is another one's is taken however it is spelt, also that of a draft before")
    void spelt_otherwise() {
        saved(save(draft(PhoneId.NEW.value(), "NONE"), Optional.empty()));

        List<SaveOutcome<Phone>> outcomes = transactions.saveAll(
                ANNA,
                Stream.of("10-01", "20-01", "(20)01")
                        .map(number -> new PhoneDraft(0, number, "long enough", "NONE", true))
                        .map(draft -> new Change<>(draft, Optional.<Phone>empty()))
                        .toList());

        assertThat(outcomes.stream().map(PhoneTransactionsTest::reasons))
                .containsExactly(
                        List.of(new FieldError("number", "error.taken")),
                        List.of(),
                        List.of(new FieldError("number", "error.taken")));
    }

    @Test
    @DisplayName("an edit of one among many reads what it is about and no others")
    void edit_of_one_reads_no_others() {
        transactions.phones = new MemoryPhones() {
            @Override
            public List<Phone> all() {
                throw new AssertionError("all were read");
            }
        };
        Phone one = saved(save(draft(PhoneId.NEW.value(), "NONE"), Optional.empty()));
        Phone other = saved(save(new PhoneDraft(0, "1002", "long enough", "NONE", true), Optional.empty()));

        Phone locked = saved(save(draft(one.id().value(), "BOTH"), Optional.of(one)));

        assertThat(reasons(save(
                        new PhoneDraft(other.id().value(), "1001", "long enough", "NONE", true), Optional.of(other))))
                .containsExactly(new FieldError("number", "error.taken"));
        assertThat(remove(locked)).isEqualTo(new SaveOutcome.Saved<>(locked));
        assertThat(transactions.phones.find(other.id())).contains(other);
    }

    @Test
    @DisplayName("a rehearsal of very many knows the same of each as one of few")
    void rehearsal_of_many() {
        saved(save(draft(PhoneId.NEW.value(), "NONE"), Optional.empty()));
        List<PhoneDraft> drafts = IntStream.range(0, 1500)
                .mapToObj(place ->
                        new PhoneDraft(-1 - place, Integer.toString(1001 + place), "long enough", "NONE", true))
                .toList();

        List<SaveOutcome<Phone>> outcomes = transactions.rehearse(ANNA, drafts);

        assertThat(outcomes.stream().filter(outcome -> !reasons(outcome).isEmpty()))
                .singleElement()
                .isEqualTo(outcomes.get(0));
    }

    private static List<FieldError> reasons(SaveOutcome<Phone> outcome) {
        return outcome.fold(saved -> List.of(), SaveOutcome.Refused::errors);
    }

    private SaveOutcome<Phone> save(PhoneDraft draft, Optional<Phone> seen) {
        return transactions.saveAll(ANNA, List.of(new Change<>(draft, seen))).get(0);
    }

    private SaveOutcome<Phone> remove(Phone seen) {
        return transactions.removeAll(ANNA, List.of(seen)).get(0);
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
