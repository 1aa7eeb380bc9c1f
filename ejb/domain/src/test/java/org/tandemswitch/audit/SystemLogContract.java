package org.tandemswitch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemswitch.user.Rights;

/** What every store of the system log does. */
public interface SystemLogContract {
    Instant NOON = Instant.parse("2026-01-01T12:00:00.000001Z");
    Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);

    /** The same empty log for all calls of one test. */
    SystemLog log();

    @Test
    default void keeps_an_entry_with_its_changes_in_order() {
        List<FieldChange> changes = List.of(new FieldChange("B", "1", "2"), new FieldChange("A", "", "x"));

        Entry written = log().write(Entry.of(NOON, ANNA, Deed.PARAMETERS_CHANGED, "subject", changes));

        assertThat(log().find(written.number())).contains(written);
        assertThat(written.changes()).isEqualTo(changes);
        assertThat(written.by()).isEqualTo("anna");
        assertThat(written.address()).isEqualTo("192.0.2.1");
    }

    @Test
    default void tells_the_newest_first() {
        Entry first = log().write(entry(Deed.GATEWAY_SAVED));
        Entry second = log().write(entry(Deed.GATEWAY_SAVED));
        Entry third = log().write(entry(Deed.GATEWAY_SAVED));

        assertThat(log().newest(EnumSet.allOf(Deed.class), 2)).containsExactly(third, second);
        assertThat(log().after(first.number(), EnumSet.allOf(Deed.class))).containsExactly(third, second);
    }

    @Test
    default void tells_only_of_the_deeds_asked_for() {
        log().write(entry(Deed.GATEWAY_SAVED));
        Entry wanted = log().write(entry(Deed.PARAMETERS_PRESET));

        assertThat(log().after(0, EnumSet.of(Deed.PARAMETERS_PRESET, Deed.PARAMETERS_IMPORTED)))
                .containsExactly(wanted);
    }

    private static Entry entry(Deed deed) {
        return Entry.of(NOON, ANNA, deed, "", List.of());
    }
}
