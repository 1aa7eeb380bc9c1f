package org.tandemswitch.console.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * One page of a list that is another one at each look. It keeps the rows of the page that was shown last, and no others:
 * the list itself may be long, and a table lives as long as its view.
 */
public final class LiveTable<R> extends LazyDataModel<R> {
    private static final long serialVersionUID = 1L;

    private final transient Columns<R> columns;
    private final transient Supplier<List<R>> source;
    private final transient Supplier<String> filter;
    private final boolean settled;
    private transient @Nullable List<R> found;
    private transient @Nullable Window window;
    private transient List<R> page = List.of();

    public LiveTable(Columns<R> columns, Supplier<List<R>> source, Supplier<String> filter) {
        this(columns, source, filter, false);
    }

    private LiveTable(Columns<R> columns, Supplier<List<R>> source, Supplier<String> filter, boolean settled) {
        this.columns = columns;
        this.source = source;
        this.filter = filter;
        this.settled = settled;
    }

    /** One whose page stays as it was shown, however often, until others are asked for or it is told to forget. */
    public static <R> LiveTable<R> settled(Columns<R> columns, Supplier<List<R>> source) {
        return new LiveTable<>(columns, source, () -> "", true);
    }

    /** What is shown next is looked for anew. */
    public void forget() {
        window = null;
        page = List.of();
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        if (!settled || window == null) {
            found = look();
        }
        return getRowCount();
    }

    private List<R> look() {
        String wanted = filter.get();
        List<R> rows = source.get().stream()
                .filter(row -> columns.matches(row, wanted))
                .toList();
        setRowCount(rows.size());
        return rows;
    }

    @Override
    public List<R> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
        Window wanted = Window.of(first, size, sorting.values());
        if (found != null || !Objects.equals(wanted, window)) {
            List<R> rows = found == null ? look() : found;
            page = sorted(rows, sorting).stream()
                    .skip(recalculateFirst(first, size, rows.size()))
                    .limit(size)
                    .toList();
            window = wanted;
            found = null;
        }
        return page;
    }

    /** Which rows were asked for. */
    private record Window(int first, int size, List<String> order) {
        static Window of(int first, int size, Collection<SortMeta> sorting) {
            return new Window(
                    first,
                    size,
                    sorting.stream()
                            .map(sort -> sort.getField() + " " + sort.getOrder())
                            .toList());
        }
    }

    /** A row of the page that was shown last. */
    public Optional<R> shown(String key) {
        return page.stream().filter(row -> columns.key().apply(row).equals(key)).findFirst();
    }

    @Override
    public String getRowKey(R row) {
        return columns.key().apply(row);
    }

    @Override
    public @Nullable R getRowData(String key) {
        return shown(key).orElse(null);
    }

    private List<R> sorted(List<R> rows, Map<String, SortMeta> sorting) {
        return sorting.values().stream()
                .filter(sort -> columns.orders().containsKey(sort.getField()))
                .map(this::order)
                .reduce(Comparator::thenComparing)
                .map(order -> rows.stream().sorted(order).toList())
                .orElse(rows);
    }

    private Comparator<R> order(SortMeta sort) {
        Comparator<R> ascending = columns.orders().getOrDefault(sort.getField(), (one, other) -> 0);
        return sort.getOrder().isDescending() ? ascending.reversed() : ascending;
    }
}
