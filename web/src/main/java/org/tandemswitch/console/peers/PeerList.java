package org.tandemswitch.console.peers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.table.Columns;
import org.tandemswitch.console.table.LiveTable;

/**
 * The list of a page: which peers it shows. They are as they were when they came onto the page, however often their figures
 * are shown anew: an edit belongs to what was seen. All others are read when they are asked for, and kept by nobody.
 */
public final class PeerList<G> {
    private final Supplier<Shelf<G>> shelf;
    private final LiveTable<PeerRow<G>> table;
    private PeerFilter filter = PeerFilter.NONE;
    private @Nullable Sums sums;
    private boolean readable = true;

    /** What is left of all rows once they were read. */
    private record Sums(int size, int found, SortedSet<String> groups) {}

    public PeerList(Supplier<Shelf<G>> shelf) {
        this.shelf = shelf;
        this.table = LiveTable.settled(columns(), this::wanted);
    }

    private Columns<PeerRow<G>> columns() {
        Map<String, Comparator<PeerRow<G>>> orders = new LinkedHashMap<>();
        for (String column : List.of("name", "number", "addresses", "prefixes", "host")) {
            orders.put(column, Comparator.comparing(row -> row.sheet().get(column), String.CASE_INSENSITIVE_ORDER));
        }
        orders.put(
                Kind.PRIORITY,
                Comparator.comparing(row -> Integer.valueOf(row.sheet().get(Kind.PRIORITY))));
        orders.put("groups", Comparator.comparing(row -> String.join(",", row.groups())));
        orders.put("chosen", Comparator.comparing(PeerRow::chosen));
        orders.put("state", Comparator.comparing(PeerRow<G>::isLocked).thenComparing(row -> !row.moment()
                .isEmpty()));
        orders.put("calls", Comparator.comparing(row -> shelf.get().calls(row)));
        for (String column : List.of("size", "changed")) {
            orders.put(column, (one, other) -> shelf.get().order(column).compare(one.peer(), other.peer()));
        }
        orders.put("used", Comparator.comparing(row -> row.moment().contains(State.USED)));
        return new Columns<>(row -> Long.toString(row.id()), orders, PeerRow::words);
    }

    /** @param query of the address of the page */
    public void begin(Map<String, String> query) {
        filter = PeerFilter.of(query);
    }

    List<PeerRow<G>> everyone() {
        Optional<List<PeerRow<G>>> read = shelf.get().rows();
        readable = read.isPresent();
        return read.orElse(List.of());
    }

    /** Those that fit the filter. */
    List<PeerRow<G>> wanted() {
        return everyone().stream().filter(filter::matches).toList();
    }

    /** A peer as it was shown, or as it is where it is not on the page. */
    public Optional<PeerRow<G>> find(long id) {
        return table.shown(Long.toString(id))
                .or(() -> everyone().stream().filter(row -> row.id() == id).findFirst());
    }

    /** The list is read again before it is shown. */
    public void forget() {
        shelf.get().forget();
        lookAgain();
    }

    private void lookAgain() {
        sums = null;
        table.forget();
    }

    private Sums sums() {
        if (sums == null) {
            List<PeerRow<G>> all = everyone();
            sums = new Sums(
                    all.size(), (int) all.stream().filter(filter::matches).count(), groups(all));
        }
        return sums;
    }

    private static SortedSet<String> groups(List<? extends PeerRow<?>> rows) {
        return rows.stream()
                .flatMap(row -> row.groups().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    public Kind getKind() {
        return shelf.get().kind();
    }

    public LiveTable<PeerRow<G>> getTable() {
        return table;
    }

    public int getSize() {
        return sums().size();
    }

    public int getFound() {
        return sums().found();
    }

    public boolean isReadable() {
        return getSize() > 0 || readable;
    }

    /** The address of the page without a filter. */
    public String getPage() {
        return PeerPages.of(getKind().peer());
    }

    /** The address of the file. */
    public String getFile() {
        return "/api/peers/" + getKind().key() + ".csv?" + filter.query();
    }

    public List<State> getStates() {
        return getKind().states();
    }

    /** Groups that somebody is in. */
    public SortedSet<String> getGroups() {
        return sums().groups();
    }

    public String getText() {
        return filter.text();
    }

    public void setText(String text) {
        lookFor(new PeerFilter(text, filter.state(), filter.group()));
    }

    public String getState() {
        return filter.state();
    }

    /** No choice arrives as null. */
    public void setState(@Nullable String state) {
        lookFor(new PeerFilter(filter.text(), state == null ? "" : state, filter.group()));
    }

    public String getGroup() {
        return filter.group();
    }

    /** No choice arrives as null. */
    public void setGroup(@Nullable String group) {
        lookFor(new PeerFilter(filter.text(), filter.state(), group == null ? "" : group));
    }

    private void lookFor(PeerFilter other) {
        if (!other.equals(filter)) {
            filter = other;
            lookAgain();
        }
    }
}
