package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

class JpaEntriesTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00.123456Z");

    private final MemoryDatabase database = new MemoryDatabase();
    private final JpaEntries entries = new JpaEntries(database.rows());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_what_it_is_given() throws Exception {
        Entry entry = entry(0, Peer.ACCOUNT, "Äcme");
        Entry saved = database.inTransaction(() -> entries.save(entry));

        Entry found = database.inTransaction(() -> entries.find(saved.id()).orElseThrow());

        assertThat(found).isEqualTo(saved);
        assertThat(found).usingRecursiveComparison().ignoringFields("id").isEqualTo(entry);
        assertThat(database.inTransaction(() -> entries.has(Peer.ACCOUNT, "äCME")))
                .isTrue();
        assertThat(database.inTransaction(() -> entries.has(Peer.GROUP, "Äcme")))
                .isFalse();
        assertThat(database.inTransaction(entries::all)).containsExactly(saved);
    }

    @Test
    void keeps_numbers_of_a_list() throws Exception {
        long id = database.inTransaction(() -> entries.save(entry(0, Peer.LIST, "some")))
                .id();
        List<DialString> many = IntStream.range(1_000, 3_500)
                .mapToObj(number -> new DialString("0" + number))
                .toList();

        database.inTransaction(() -> {
            entries.add(id, many);
            entries.remove(id, many.subList(1, 2_499));
            return id;
        });

        assertThat(numbers(id)).containsExactly("01000", "03499");
        database.inTransaction(() -> {
            entries.delete(id);
            return id;
        });
        assertThat(numbers(id)).isEmpty();
        assertThat(database.inTransaction(entries::all)).isEmpty();
    }

    @Test
    @DisplayName(
            "whoever locks the directory to name something waits for whoever is taking it away, and sees that it is gone")
    void what_is_taken_away_meanwhile_is_not_there() throws Exception {
        DataSource shared = MemoryDatabase.empty();
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try (MemoryDatabase here = new MemoryDatabase(shared);
                MemoryDatabase there = new MemoryDatabase(shared)) {
            JpaEntries ours = new JpaEntries(here.rows());
            JpaEntries theirs = new JpaEntries(there.rows());
            long id = here.inTransaction(() -> ours.save(entry(0, Peer.LIST, "some")))
                    .id();

            Future<Boolean> seen = here.inTransaction(() -> {
                ours.lock();
                Future<Boolean> named = elsewhere.submit(() -> there.inTransaction(() -> {
                    theirs.lock();
                    return theirs.has(Peer.LIST, "some");
                }));
                assertThatThrownBy(() -> named.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                ours.delete(id);
                return named;
            });

            assertThat(seen.get(30, TimeUnit.SECONDS)).isFalse();
        } finally {
            elsewhere.shutdownNow();
        }
    }

    private List<String> numbers(long id) throws Exception {
        return database.inTransaction(() -> {
            try (Stream<DialString> numbers = entries.numbers(id)) {
                return numbers.map(DialString::value).toList();
            }
        });
    }

    private static Entry entry(long id, Peer kind, String name) {
        return new Entry(
                id, kind, name, new Peculiarities(new TreeMap<>(Map.of("memo", "ä".repeat(20_000)))), 7, "vera", NOW);
    }
}
