package org.tandemswitch.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public final class MemorySystemLog implements SystemLog {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public Entry write(Entry entry) {
        Entry written = new Entry(
                entries.size() + 1L,
                entry.at(),
                entry.by(),
                entry.address(),
                entry.deed(),
                entry.subject(),
                entry.changes());
        entries.add(written);
        return written;
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
}
