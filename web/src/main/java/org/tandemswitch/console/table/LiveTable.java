package org.tandemswitch.console.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** One page of a list that is another one at each look. It remembers the rows of the page that was shown last. */
public final class LiveTable<R> extends LazyDataModel<R> {
    private static final long serialVersionUID = 1L;

    private final transient Columns<R> columns;
    private final transient Supplier<List<R>> source;
    private final transient Supplier<String> filter;
    private transient List<R> found = List.of();
    private final transient Map<String, R> shown = new HashMap<>();

    public LiveTable(Columns<R> columns, Supplier<List<R>> source, Supplier<String> filter) {
        this.columns = columns;
        this.source = source;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        String wanted = filter.get();
        found = source.get().stream()
                .filter(row -> columns.matches(row, wanted))
                .toList();
        return found.size();
    }

    @Override
    public List<R> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
        List<R> page = sorted(sorting).stream().skip(first).limit(size).toList();
        shown.clear();
        page.forEach(row -> shown.put(columns.key().apply(row), row));
        return page;
    }

    /** A row of the page that was shown last. */
    public Optional<R> shown(String key) {
        return Optional.ofNullable(shown.get(key));
    }

    @Override
    public String getRowKey(R row) {
        return columns.key().apply(row);
    }

    @Override
    public @Nullable R getRowData(String key) {
        return shown.get(key);
    }

    private List<R> sorted(Map<String, SortMeta> sorting) {
        return sorting.values().stream()
                .filter(sort -> columns.orders().containsKey(sort.getField()))
                .map(this::order)
                .reduce(Comparator::thenComparing)
                .map(order -> found.stream().sorted(order).toList())
                .orElse(found);
    }

    private Comparator<R> order(SortMeta sort) {
        Comparator<R> ascending = columns.orders().getOrDefault(sort.getField(), (one, other) -> 0);
        return sort.getOrder().isDescending() ? ascending.reversed() : ascending;
    }
}
