package org.tandemswitch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("C01 edits of rules are counted, for other nodes to see; who signs in edits nothing")
    default void counts_edits() {
        long before = log().edits();
        log().write(entry(Deed.PARAMETERS_CHANGED));
        log().write(entry(Deed.DIRECTORY_SAVED));
        log().write(entry(Deed.SIGNED_IN));
        log().write(entry(Deed.REGISTRATION_REMOVED));

        assertThat(log().edits()).isEqualTo(before + 2);
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

    @Test
    @DisplayName("US-02 the system log is searched by deed, user, time and text")
    default void finds_by_deed_user_time_and_text() {
        Entry gateway = log().write(new Entry(
                0,
                NOON,
                "anna",
                "192.0.2.1",
                Deed.GATEWAY_SAVED,
                "Vendor_1",
                List.of(new FieldChange("port", "5060", "5070"), new FieldChange("host", "", "100% real"))));
        Entry user = log().write(
                        new Entry(0, NOON.plusSeconds(60), "Bert", "192.0.2.2", Deed.USER_SAVED, "carl", List.of()));

        assertThat(found(query(Set.of(Deed.USER_SAVED), "", ""))).containsExactly(user);
        assertThat(found(query(Set.of(), "BER", ""))).containsExactly(user);
        assertThat(found(query(Set.of(), "", "vendor_1"))).containsExactly(gateway);
        assertThat(found(query(Set.of(), "", "vendorx1"))).isEmpty();
        assertThat(found(query(Set.of(), "", "507"))).containsExactly(gateway);
        assertThat(found(query(Set.of(), "", "100%"))).containsExactly(gateway);
        assertThat(found(query(Set.of(), "", "192.0.2.2"))).containsExactly(user);
        assertThat(found(query(Set.of(), "", "!"))).isEmpty();
        assertThat(found(between(NOON, NOON.plusSeconds(60)))).containsExactly(gateway);
        assertThat(found(between(NOON.plusSeconds(1), NOON.plusSeconds(61)))).containsExactly(user);
        assertThat(found(LogQuery.ALL)).containsExactly(user, gateway);
    }

    @Test
    default void tells_page_by_page() {
        List<Entry> written = IntStream.range(0, 7)
                .mapToObj(number -> log().write(Entry.of(
                        NOON,
                        ANNA,
                        Deed.GATEWAY_SAVED,
                        "g" + number,
                        List.of(new FieldChange("a", "1", "2"), new FieldChange("b", "1", "2")))))
                .toList();

        assertThat(log().page(LogQuery.ALL, 0, 3)).containsExactly(written.get(6), written.get(5), written.get(4));
        assertThat(log().page(LogQuery.ALL, 6, 3)).containsExactly(written.get(0));
        assertThat(log().page(LogQuery.ALL, 7, 3)).isEmpty();
    }

    @Test
    default void forgets_what_is_older_some_at_a_time() {
        List<Entry> written = IntStream.range(0, 4)
                .mapToObj(second -> log().write(Entry.of(
                        NOON.plusSeconds(second), ANNA, Deed.SIGNED_IN, "", List.of(new FieldChange("a", "1", "2")))))
                .toList();

        assertThat(log().forget(NOON.plusSeconds(3), 2)).isEqualTo(2);
        assertThat(log().forget(NOON.plusSeconds(3), 2)).isEqualTo(1);
        assertThat(log().forget(NOON.plusSeconds(3), 2)).isZero();
        assertThat(found(LogQuery.ALL)).containsExactly(written.get(3));
    }

    private List<Entry> found(LogQuery query) {
        List<Entry> page = log().page(query, 0, 100);
        assertThat(log().count(query)).isEqualTo(page.size());
        return page;
    }

    private static LogQuery query(Set<Deed> deeds, String by, String text) {
        return new LogQuery(deeds, by, text, Optional.empty(), Optional.empty());
    }

    private static LogQuery between(Instant from, Instant until) {
        return new LogQuery(Set.of(), "", "", Optional.of(from), Optional.of(until));
    }

    private static Entry entry(Deed deed) {
        return Entry.of(NOON, ANNA, deed, "", List.of());
    }
}
