package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

class CheckEntryTest {
    private static final List<Entry> KNOWN = List.of(
            entry(1, Peer.ACCOUNT, "Top", "memo=of all"),
            entry(2, Peer.ACCOUNT, "Middle", "agent=Top"),
            entry(3, Peer.ACCOUNT, "Low", "agent=Middle"),
            entry(4, Peer.AREA, "Home", "areaPrefixes=030 4930"));

    @Test
    @DisplayName("C01 C02 what fits is kept as it reads; names of other kinds do not matter")
    void takes_what_fits() {
        CheckEntry.Checked checked = CheckEntry.check(
                        new EntryDraft(0, Peer.ACCOUNT, " Home ", Map.of("agent", "low", "lines", " 5 ", "memo", " ")),
                        KNOWN)
                .fold(SaveOutcome.Saved::value, refused -> {
                    throw new AssertionError(refused.errors());
                });

        assertThat(checked.name()).isEqualTo("Home");
        assertThat(checked.options().chosen()).containsOnly(Map.entry("agent", "low"), Map.entry("lines", "5"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @DisplayName("C02 C21 what does not fit is told with its field")
    @CsvSource(
            nullValues = "-",
            value = {
                "0, ACCOUNT, '', memo=x, name error.empty",
                "0, ACCOUNT, TOP, memo=x, name error.taken",
                "0, ACCOUNT, 'a, b', memo=x, name error.no_comma",
                "0, ACCOUNT, new, agent=nobody, agent error.no_such_name nobody",
                "1, ACCOUNT, Top, agent=low, agent error.own_agent",
                "1, ACCOUNT, Top, agent=Top, agent error.own_agent",
                "0, ACCOUNT, new, expires=31.12.2026, expires option.not.day",
                "0, ACCOUNT, new, areaPrefixes=1, areaPrefixes error.unknown_option",
                "0, AREA, new, areaPrefixes=44 4930, areaPrefixes error.prefix_taken 4930",
                "0, CALENDAR, new, specialDays=soon, specialDays option.not.special.day soon",
            })
    void refuses_what_does_not(long id, Peer kind, String name, String option, String expected) {
        String[] parts = option.split("=", 2);

        List<FieldError> errors = CheckEntry.check(new EntryDraft(id, kind, name, Map.of(parts[0], parts[1])), KNOWN)
                .fold(saved -> List.of(), SaveOutcome.Refused::errors);

        assertThat(errors)
                .extracting(
                        error -> String.join(" ", error.field(), error.messageKey(), String.join(" ", error.details()))
                                .strip())
                .containsExactly(expected);
    }

    private static Entry entry(long id, Peer kind, String name, String option) {
        String[] parts = option.split("=", 2);
        return new Entry(
                id, kind, name, new Peculiarities(new TreeMap<>(Map.of(parts[0], parts[1]))), 0, "", Instant.EPOCH);
    }
}
