package org.tandemswitch.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.rate.RateSheet;

class DirectoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    @Test
    @DisplayName("C02 what is locked or out of date at an agent is so for all below")
    void agents_decide() {
        Directory directory = directory(
                entry(Peer.ACCOUNT, 1, "top", Map.of("accountLocked", "On")),
                entry(Peer.ACCOUNT, 2, "middle", Map.of("agent", "Top", "expires", "2026-03-03")),
                entry(Peer.ACCOUNT, 3, "low", Map.of("agent", "middle")),
                entry(Peer.ACCOUNT, 4, "free", Map.of("expires", "2026-03-04")));

        Account low = directory.account("LOW");
        Account free = directory.account("free");
        assertThat(low.isLocked()).isTrue();
        assertThat(low.isExpired(() -> TODAY)).isTrue();
        assertThat(low.pools()).extracting(pool -> pool.owner().id()).containsExactly(3L, 2L, 1L);
        assertThat(free.isLocked()).isFalse();
        assertThat(free.isExpired(() -> TODAY)).isFalse();
        assertThat(free.isExpired(() -> TODAY.plusDays(1))).isTrue();
        assertThat(directory.account("none").isLocked()).isTrue();
    }

    @Test
    @DisplayName("C02 a circle of agents, should one be stored, ends")
    void survives_a_circle() {
        Directory directory = directory(
                entry(Peer.ACCOUNT, 1, "a", Map.of("agent", "b")), entry(Peer.ACCOUNT, 2, "b", Map.of("agent", "a")));

        assertThat(directory.account("a").isLocked()).isFalse();
    }

    @Test
    @DisplayName("C21 the longest prefix tells the area, and what is in none may be anywhere")
    void finds_areas() {
        Areas areas = directory(
                        entry(Peer.AREA, 1, "home", Map.of("areaPrefixes", "030 4930", "areaLevel", "local")),
                        entry(Peer.AREA, 2, "land", Map.of("areaPrefixes", "49, 0", "areaLevel", "domestic")))
                .areas();

        assertThat(areas.level(new DialString("493012"))).isEqualTo(CallLevel.LOCAL);
        assertThat(areas.level(new DialString("+493012"))).isEqualTo(CallLevel.LOCAL);
        assertThat(areas.level(new DialString("4989"))).isEqualTo(CallLevel.DOMESTIC);
        assertThat(areas.level(new DialString("4420"))).isEqualTo(CallLevel.INTERNATIONAL);
        assertThat(areas.find(new DialString("030"))).map(Area::name).contains("home");
    }

    @Test
    @DisplayName("C19 lists for everybody forbid callers or callees whoever asks")
    void forbids_for_everybody() {
        Directory directory = Directory.of(
                List.of(
                        entry(Peer.LIST, 1, "spam", Map.of("listUse", "no-callers")),
                        entry(Peer.LIST, 2, "premium", Map.of("listUse", "no-callees")),
                        entry(Peer.LIST, 3, "pool", Map.of())),
                new Directory.Contents(list -> numbers("100" + list.id()), group -> RateSheet.EMPTY));

        assertThat(directory.forbidsCaller(new DialString("1001"))).isTrue();
        assertThat(directory.forbidsCaller(new DialString("1002"))).isFalse();
        assertThat(directory.forbidsCallee(new DialString("1002"))).isTrue();
        assertThat(directory.forbidsCallee(new DialString("1003"))).isFalse();
        assertThat(directory.list("POOL").contains(new DialString("1003"))).isTrue();
    }

    @Test
    @DisplayName("C19 numbers of every form are kept and found: zeros in front, letters, 64 signs")
    void keeps_all_numbers() {
        NumberSet set =
                numbers("007", "07", "7", "7", "alice", "+4930", "1".repeat(18), "1".repeat(19), "9".repeat(64));

        assertThat(set.size()).isEqualTo(8);
        assertThat(IntStream.range(0, set.size()).mapToObj(set::at).map(DialString::value))
                .containsExactlyInAnyOrder(
                        "007", "07", "7", "alice", "+4930", "1".repeat(18), "1".repeat(19), "9".repeat(64));
        assertThat(IntStream.range(0, set.size()).mapToObj(set::at)).allMatch(set::contains);
        assertThat(set.contains(new DialString("70"))).isFalse();
        assertThat(set.contains(new DialString("Alice"))).isFalse();
    }

    private static NumberSet numbers(String... numbers) {
        return NumberSet.of(Stream.of(numbers).map(DialString::new));
    }

    private static Directory directory(Entry... entries) {
        return Directory.of(List.of(entries), Directory.Contents.NONE);
    }

    private static Entry entry(Peer kind, long id, String name, Map<String, String> options) {
        return new Entry(id, kind, name, new Peculiarities(new TreeMap<>(options)), 0, "", Instant.EPOCH);
    }
}
