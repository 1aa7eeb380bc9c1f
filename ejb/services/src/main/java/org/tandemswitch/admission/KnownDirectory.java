package org.tandemswitch.admission;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.rate.RateSheet;
import org.tandemswitch.rate.Rates;

/**
 * The directory as it is at this moment. A list of a million numbers is read again only when it was changed, and of a million
 * rates only those that were.
 */
@ApplicationScoped
class KnownDirectory {
    /** Whatever is built from the directory is built after it was read. */
    private static final int EARLY = 200;

    @Inject
    Entries stored;

    @Inject
    Rates storedRates;

    private final Map<Long, Known<NumberSet>> lists = new HashMap<>();
    private final Map<Long, Known<RateSheet>> rates = new HashMap<>();
    private volatile Directory directory = Directory.EMPTY;

    /** @param entry as it was when this was read */
    private record Known<T>(Entry entry, T contents) {}

    Directory now() {
        return directory;
    }

    @PostConstruct
    synchronized void read() {
        List<Entry> entries = stored.all();
        read(Peer.LIST, entries, lists, (list, before) -> numbers(list));
        read(Peer.RATES, entries, rates, this::rates);
        directory = Directory.of(
                entries, new Directory.Contents(list -> contents(lists, list), group -> contents(rates, group)));
    }

    private static <T> T contents(Map<Long, Known<T>> known, Entry entry) {
        return Objects.requireNonNull(known.get(entry.id())).contents();
    }

    private static <T> void read(
            Peer kind,
            List<Entry> entries,
            Map<Long, Known<T>> known,
            BiFunction<Entry, Optional<Known<T>>, T> contents) {
        Map<Long, Known<T>> before = Map.copyOf(known);
        known.clear();
        entries.stream().filter(entry -> entry.kind() == kind).forEach(entry -> {
            Optional<Known<T>> had = Optional.ofNullable(before.get(entry.id()));
            known.put(
                    entry.id(),
                    had.filter(same -> same.entry().equals(entry))
                            .orElseGet(() -> new Known<>(entry, contents.apply(entry, had))));
        });
    }

    private NumberSet numbers(Entry list) {
        try (Stream<DialString> numbers = stored.numbers(list.id())) {
            return NumberSet.of(numbers);
        }
    }

    private RateSheet rates(Entry group, Optional<Known<RateSheet>> before) {
        return before.filter(known -> known.entry().changedAt().isBefore(group.changedAt()))
                .map(known -> known.contents()
                        .with(storedRates.since(group.id(), known.entry().changedAt(), group.changedAt())))
                .orElseGet(() -> RateSheet.of(storedRates.all(group.id())));
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(EARLY) SnapshotChanged changed) {
        read();
    }
}
