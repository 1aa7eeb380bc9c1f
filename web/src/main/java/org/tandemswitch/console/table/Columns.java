package org.tandemswitch.console.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How the rows of a table are told apart, ordered and searched.
 *
 * @param orders by the name of the column
 * @param words what the filter box looks into
 */
public record Columns<R>(Function<R, String> key, Map<String, Comparator<R>> orders, Function<R, List<String>> words) {
    public Columns {
        orders = Map.copyOf(orders);
    }

    boolean matches(R row, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || words.apply(row).stream()
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
