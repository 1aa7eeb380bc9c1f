package org.tandemswitch.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;

/** A directory for tests. */
public final class MemoryEntries implements Entries {
    private final Map<Long, Entry> entries = new TreeMap<>();
    private final Map<Long, SortedSet<String>> numbers = new HashMap<>();

    @Override
    public List<Entry> all() {
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    @Override
    public boolean has(Peer kind, String name) {
        return entries.values().stream()
                .anyMatch(entry -> entry.kind() == kind && entry.name().equalsIgnoreCase(name));
    }

    @Override
    public void lock() {}

    @Override
    public Optional<Entry> find(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public Entry save(Entry entry) {
        long id = entry.id() == 0 ? entries.size() + 1L : entry.id();
        Entry saved = new Entry(
                id, entry.kind(), entry.name(), entry.options(), entry.size(), entry.changedBy(), entry.changedAt());
        entries.put(id, saved);
        return saved;
    }

    @Override
    public void delete(long id) {
        entries.remove(id);
        numbers.remove(id);
    }

    @Override
    public Stream<DialString> numbers(long id) {
        return numbers.getOrDefault(id, new TreeSet<>()).stream().map(DialString::new);
    }

    @Override
    public void add(long id, Collection<DialString> more) {
        more.forEach(
                number -> numbers.computeIfAbsent(id, first -> new TreeSet<>()).add(number.value()));
    }

    @Override
    public void remove(long id, Collection<DialString> gone) {
        gone.forEach(number -> numbers.getOrDefault(id, new TreeSet<>()).remove(number.value()));
    }

    @Override
    public void clear(long id) {
        numbers.remove(id);
    }
}
