package org.tandemswitch.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class LiveTableTest {
    private static final Columns<String> COLUMNS =
            new Columns<>(row -> row, Map.of("name", Comparator.<String>naturalOrder()), List::of);
    private final AtomicReference<List<String>> rows = new AtomicReference<>(List.of("pear", "Apple", "fig"));
    private final AtomicReference<String> filter = new AtomicReference<>("");
    private final LiveTable<String> table = new LiveTable<>(COLUMNS, rows::get, filter::get);

    @Test
    void shows_one_page_in_the_order_of_the_source() {
        assertThat(table.count(Map.of())).isEqualTo(3);
        assertThat(table.load(1, 5, Map.of(), Map.of())).containsExactly("Apple", "fig");
    }

    @Test
    void filters_without_regard_to_case() {
        filter.set(" aPPl ");

        assertThat(table.count(Map.of())).isEqualTo(1);
        assertThat(table.load(0, 5, Map.of(), Map.of())).containsExactly("Apple");
    }

    @Test
    void sorts_by_known_columns_only() {
        table.count(Map.of());

        assertThat(table.load(0, 5, by("name", SortOrder.DESCENDING), Map.of()))
                .containsExactly("pear", "fig", "Apple");
        assertThat(table.load(0, 5, by("nothing", SortOrder.ASCENDING), Map.of()))
                .containsExactly("pear", "Apple", "fig");
    }

    @Test
    void remembers_a_row_that_was_shown_when_the_list_has_moved_on() {
        table.count(Map.of());
        table.load(0, 5, Map.of(), Map.of());

        rows.set(List.of("plum"));

        assertThat(table.shown("fig")).contains("fig");
        assertThat(table.shown("plum")).isEmpty();
    }

    @Test
    void page_beyond_the_end_is_the_last_one_there_is() {
        table.count(Map.of());

        assertThat(table.load(6, 2, Map.of(), Map.of())).containsExactly("fig");
    }

    @Test
    void settled_page_stays_as_it_was_shown_until_others_are_asked_for() {
        LiveTable<String> settled = LiveTable.settled(COLUMNS, rows::get);
        settled.count(Map.of());
        settled.load(0, 2, Map.of(), Map.of());

        rows.set(List.of("plum"));

        assertThat(settled.count(Map.of())).isEqualTo(3);
        assertThat(settled.load(0, 2, Map.of(), Map.of())).containsExactly("pear", "Apple");
        assertThat(settled.load(0, 5, Map.of(), Map.of())).containsExactly("plum");
        assertThat(settled.count(Map.of())).isEqualTo(1);
    }

    @Test
    void settled_page_that_is_forgotten_is_looked_for_anew() {
        LiveTable<String> settled = LiveTable.settled(COLUMNS, rows::get);
        settled.count(Map.of());
        settled.load(0, 2, Map.of(), Map.of());

        rows.set(List.of("plum"));
        settled.forget();

        assertThat(settled.shown("pear")).isEmpty();
        assertThat(settled.count(Map.of())).isEqualTo(1);
        assertThat(settled.load(0, 2, Map.of(), Map.of())).containsExactly("plum");
    }

    private static Map<String, SortMeta> by(String field, SortOrder order) {
        return Map.of(field, SortMeta.builder().field(field).order(order).build());
    }
}
