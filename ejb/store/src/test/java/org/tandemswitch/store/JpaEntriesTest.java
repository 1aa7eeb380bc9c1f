package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
