package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.parameter.MemoryParameterValues;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterPlan;
import org.tandemswitch.parameter.Preset;
import org.tandemswitch.parameter.StoredParameter;
import org.tandemswitch.reporting.ParameterHistory;
import org.tandemswitch.user.Rights;

final class ParameterTransactionsTest {
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);

    private final ParameterTransactions transactions = new ParameterTransactions();
    private ParameterHistory history = new ParameterHistory(new MemorySystemLog());

    @BeforeEach
    void wire() {
        transactions.values = new MemoryParameterValues();
        transactions.log = new MemorySystemLog();
        history = new ParameterHistory(transactions.log);
    }

    @Test
    @DisplayName("PA-03 a save is one entry with the values before and after")
    void writes_one_entry_for_one_save() {
        save(ParameterEdit.of("SS_SIP_SESSION_TTL", "900"), ParameterEdit.of("SS_QOS_SIGNAL", "0xb8"));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("anna");
            assertThat(entry.changes())
                    .containsExactly(
                            new FieldChange("SS_SIP_SESSION_TTL", "600", "900"),
                            new FieldChange("SS_QOS_SIGNAL", "0xa0", "0xb8"));
        });
    }

    @Test
    @DisplayName("PA-02 a refused save leaves no trace")
    void saves_nothing_when_one_edit_is_refused() {
        save(ParameterEdit.of("SS_SIP_SESSION_TTL", "900"), ParameterEdit.of("SS_QOS_SIGNAL", "0xb9"));

        assertThat(transactions.values.all()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void the_second_of_two_who_saw_the_same_value_is_told_of_the_conflict() {
        ParameterEdit first = new ParameterEdit("SS_SIP_SESSION_TTL", "900", Optional.of("600"));
        ParameterEdit second = new ParameterEdit("SS_SIP_SESSION_TTL", "1200", Optional.of("600"));

        save(first);
        ParameterPlan plan = save(second);

        assertThat(plan.refusals())
                .extracting(refusal -> refusal.complaint().key())
                .containsExactly("parameter.conflict");
        assertThat(transactions.values.all()).extracting(StoredParameter::text).containsExactly("900");
    }

    @Test
    @DisplayName("PA-03 a rollback brings an earlier state back and is an entry of its own")
    void rolls_back_to_an_earlier_entry() {
        save(ParameterEdit.of("SS_SIP_SESSION_TTL", "900"));
        long wanted = entries().get(0).number();
        save(ParameterEdit.of("SS_SIP_SESSION_TTL", "1200"), ParameterEdit.of("SS_QOS_SIGNAL", "0xb8"));
        save(ParameterEdit.of("SS_QOS_SIGNAL", "0x88"));

        transactions.apply(ANNA, Occasion.rollback(wanted), history.backTo(ANNA, wanted));

        assertThat(entries().get(0))
                .returns(Deed.PARAMETERS_ROLLED_BACK, Entry::deed)
                .returns(
                        List.of(
                                new FieldChange("SS_QOS_SIGNAL", "0x88", "0xa0"),
                                new FieldChange("SS_SIP_SESSION_TTL", "1200", "900")),
                        Entry::changes);
    }

    @Test
    @DisplayName("SP-01 a preset is one entry that names it")
    void names_the_preset_in_the_log() {
        transactions.apply(ANNA, Occasion.preset(Preset.MOBILE), Preset.MOBILE.edits());

        assertThat(entries())
                .singleElement()
                .returns(Deed.PARAMETERS_PRESET, Entry::deed)
                .returns("mobile", Entry::subject);
    }

    private ParameterPlan save(ParameterEdit... edits) {
        return transactions.apply(ANNA, Occasion.BY_HAND, List.of(edits));
    }

    private List<Entry> entries() {
        return transactions.log.newest(EnumSet.allOf(Deed.class), 100);
    }
}
