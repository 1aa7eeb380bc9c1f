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
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;

/** The directory as it is at this moment. A list of a million numbers is read again only when it was changed. */
@ApplicationScoped
class KnownDirectory {
    /** Whatever is built from the directory is built after it was read. */
    private static final int EARLY = 200;

    @Inject
    Entries stored;

    private final Map<Long, Known> lists = new HashMap<>();
    private volatile Directory directory = Directory.EMPTY;

    private record Known(Entry list, NumberSet numbers) {}

    Directory now() {
        return directory;
    }

    @PostConstruct
    synchronized void read() {
        List<Entry> entries = stored.all();
        entries.stream().filter(entry -> entry.kind() == Peer.LIST).forEach(this::readNumbers);
        lists.keySet().removeIf(id -> entries.stream().noneMatch(entry -> entry.id() == id));
        directory = Directory.of(entries, this::numbers);
    }

    private NumberSet numbers(Entry list) {
        return Optional.ofNullable(lists.get(list.id())).map(Known::numbers).orElse(NumberSet.EMPTY);
    }

    private void readNumbers(Entry list) {
        if (Optional.ofNullable(lists.get(list.id()))
                .map(Known::list)
                .filter(list::equals)
                .isPresent()) {
            return;
        }
        try (Stream<DialString> numbers = stored.numbers(list.id())) {
            lists.put(list.id(), new Known(list, NumberSet.of(numbers)));
        }
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(EARLY) SnapshotChanged changed) {
        read();
    }
}
