package org.tandemswitch.cdr;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.Run;

public final class MemoryCdrs implements Cdrs {
    private static final Comparator<Cdr> NEWEST_FIRST = Comparator.comparing((Cdr cdr) -> cdr.endedAt())
            .thenComparing((Cdr cdr) -> cdr.id().value())
            .reversed();

    private final Map<CallId, Cdr> records = new LinkedHashMap<>();
    private final Map<CallId, Cdr> open = new LinkedHashMap<>();
    private final Map<Run, Instant> ends = new LinkedHashMap<>();

    @Override
    public List<Cdr> stored(Collection<CallId> ids) {
        return ids.stream().filter(records::containsKey).map(records::get).toList();
    }

    @Override
    public List<Cdr> closedBy(Run over, Instant lastAlive) {
        return records.values().stream()
                .filter(cdr -> cdr.id().run().equals(over))
                .filter(cdr -> cdr.endReason() == EndReason.SYSTEM_RESTART)
                .toList();
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
    public List<Cdr> openOf(String node) {
        return open.values().stream().filter(cdr -> cdr.node().equals(node)).toList();
    }

    @Override
    public boolean end(Run run, Instant lastAlive) {
        return ends.putIfAbsent(run, lastAlive) == null;
    }

    @Override
    public Map<Run, Instant> ends(Collection<Run> runs) {
        return runs.stream().distinct().filter(ends::containsKey).collect(Collectors.toMap(run -> run, ends::get));
    }

    @Override
    public List<Cdr> newest(int count, Instant since) {
        return newest(Integer.MAX_VALUE).stream()
                .filter(cdr -> !cdr.endedAt().isBefore(since))
                .limit(count)
                .toList();
    }

    @Override
    public List<Cdr> find(Wanted wanted, Place from, Place before, int most) {
        return newest(Integer.MAX_VALUE).stream()
                .filter(cdr -> cdr.place().isBefore(before) && !cdr.place().isBefore(from))
                .filter(wanted::isOf)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Place> back(Place before, int records) {
        return newest(Integer.MAX_VALUE).stream()
                .map(Cdr::place)
                .filter(place -> place.isBefore(before))
                .skip(records - 1L)
                .findFirst();
    }

    @Override
    public List<Cdr> newest(int count) {
        return records.values().stream().sorted(NEWEST_FIRST).limit(count).toList();
    }
}
