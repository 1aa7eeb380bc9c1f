package org.tandemswitch.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

public final class MemorySystemLog implements SystemLog {
    private final List<Entry> entries = new ArrayList<>();
    private long written;
    private long more;

    @Override
    public Entry write(Entry entry) {
        Entry numbered = new Entry(
                ++this.written,
                entry.at(),
                entry.by(),
                entry.address(),
                entry.deed(),
                entry.subject(),
                entry.changes());
        entries.add(numbered);
        return numbered;
    }

    @Override
    public void countEdit() {
        more++;
    }

    @Override
    public long edits() {
        return more + entries.stream().filter(entry -> entry.deed().isOfRules()).count();
    }

    @Override
    public Optional<Entry> find(long number) {
        return entries.stream().filter(entry -> entry.number() == number).findFirst();
    }

    @Override
    public List<Entry> newest(Set<Deed> deeds, int most) {
        return after(0, deeds).stream().limit(most).toList();
    }

    @Override
    public List<Entry> after(long number, Set<Deed> deeds) {
        return entries.stream()
                .filter(entry -> entry.number() > number && deeds.contains(entry.deed()))
                .sorted(Comparator.comparing(Entry::number).reversed())
                .toList();
    }

    @Override
    public List<Entry> page(LogQuery query, int first, int most) {
        return fitting(query).skip(first).limit(most).toList();
    }

    @Override
    public int count(LogQuery query) {
        return (int) fitting(query).count();
    }

    @Override
    public int forget(Instant before, int most) {
        List<Entry> old = entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .limit(most)
                .toList();
        entries.removeAll(old);
        return old.size();
    }

    private Stream<Entry> fitting(LogQuery query) {
        return entries.stream()
                .filter(query::fits)
                .sorted(Comparator.comparing(Entry::number).reversed());
    }
}
