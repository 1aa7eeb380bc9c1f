package org.tandemswitch.cdr;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.call.CallId;

public final class MemoryCdrs implements Cdrs {
    private static final Comparator<Cdr> NEWEST_FIRST = Comparator.comparing((Cdr cdr) -> cdr.endedAt())
            .thenComparing((Cdr cdr) -> cdr.id().value())
            .reversed();

    private final Map<CallId, Cdr> records = new LinkedHashMap<>();
    private final Map<CallId, Cdr> open = new LinkedHashMap<>();

    @Override
    public Set<CallId> stored(Collection<CallId> ids) {
        return ids.stream().filter(records::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void store(Collection<Cdr> fresh) {
        for (Cdr cdr : fresh) {
            if (records.putIfAbsent(cdr.id(), cdr) != null) {
                throw new IllegalStateException("stored twice: " + cdr.id());
            }
        }
    }

    @Override
    public void open(Collection<Cdr> begun) {
        begun.forEach(cdr -> open.putIfAbsent(cdr.id(), cdr));
    }

    @Override
    public void close(Collection<CallId> ids) {
        ids.forEach(open::remove);
    }

    @Override
    public List<Cdr> openOf(String node, Instant answeredBefore) {
        return open.values().stream()
                .filter(cdr -> cdr.node().equals(node))
                .filter(cdr -> cdr.answeredAt().filter(answeredBefore::isAfter).isPresent())
                .toList();
    }

    @Override
    public List<Cdr> newest(int count) {
        return records.values().stream().sorted(NEWEST_FIRST).limit(count).toList();
    }
}
