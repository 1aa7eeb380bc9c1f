package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.RateChange;
import org.tandemswitch.rate.Rates;

class JpaRatesTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00.123456Z");
    private static final Instant LATER = NOW.plus(Duration.ofNanos(1_000));

    private static final Rates.Choice ALL = new Rates.Choice("", "");

    private final MemoryDatabase database = new MemoryDatabase();
    private final JpaEntries entries = new JpaEntries(database.rows());
    private final JpaRates rates = new JpaRates(database.rows());
    private long group;

    @BeforeEach
    void add() throws Exception {
        Entry entry = new Entry(0, Peer.RATES, "retail", new Peculiarities(new TreeMap<>()), 0, "", NOW);
        group = database.inTransaction(() -> entries.save(entry)).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_what_it_is_given() throws Exception {
        List<Rate> told = List.of(
                new Rate("", price("0.5/60"), "World", false),
                new Rate("44", price("0.01234567/1"), "Großbritannien", false),
                new Rate("4499", price("999999999/86400"), "", true));

        put(told, NOW);

        assertThat(all()).containsExactlyElementsOf(told);
        put(List.of(new Rate("44", price("0.02/6"), "UK", false)), LATER);
        assertThat(rates.some(group, List.of("44", "no", "4499", "4")))
                .extracting(Rate::prefix)
                .containsExactlyInAnyOrder("44", "4499");
        assertThat(rates.some(group, List.of())).isEmpty();
        assertThat(rates.some(
                        group,
                        IntStream.range(0, 2_500)
                                .mapToObj(number -> Integer.toString(2_000 + number))
                                .toList()))
                .extracting(Rate::prefix)
                .containsExactly("4499");
        assertThat(all()).hasSize(3).contains(new Rate("44", price("0.02/6"), "UK", false));
    }

    @Test
    void tells_what_changed_since() throws Exception {
        put(List.of(rate("1", "1"), rate("2", "1"), rate("3", "1")), NOW);
        assertThat(since(NOW.minusSeconds(1))).hasSize(3);
        assertThat(since(NOW)).isEmpty();

        put(List.of(rate("2", "2")), LATER);
        database.inTransaction(() -> {
            assertThat(rates.remove(group, List.of("3", "none"), LATER)).isEqualTo(1);
            return group;
        });

        assertThat(database.inTransaction(() -> rates.since(group, NOW.minusSeconds(1), NOW)))
                .containsExactly(RateChange.to(rate("1", "1")));
        assertThat(since(NOW)).containsExactlyInAnyOrder(RateChange.to(rate("2", "2")), RateChange.gone("3"));
        assertThat(all()).containsExactly(rate("1", "1"), rate("2", "2"));
    }

    @Test
    void forgets_a_group() throws Exception {
        put(List.of(rate("1", "1"), rate("2", "1")), NOW);
        database.inTransaction(() -> {
            rates.remove(group, List.of("2"), LATER);
            assertThat(rates.put(group, List.of(rate("1", "1"), rate("2", "3")), LATER.plusSeconds(1)))
                    .isEqualTo(1);
            return group;
        });
        assertThat(all()).containsExactly(rate("1", "1"), rate("2", "3"));

        database.inTransaction(() -> {
            rates.forget(group);
            entries.delete(group);
            return group;
        });

        assertThat(since(Instant.EPOCH)).isEmpty();
    }

    @Test
    void finds_the_rates_of_a_number_and_those_below_a_prefix() throws Exception {
        put(
                List.of(
                        new Rate("", price("1"), "World", false),
                        new Rate("44", price("1"), "UK", false),
                        new Rate("4420", price("1"), "UK London", false),
                        new Rate("447", price("1"), "UK mobile", false),
                        new Rate("49", price("1"), "Germany", false)),
                NOW);

        assertThat(found("44", "")).containsExactly("", "44", "4420", "447");
        assertThat(found("442071", "")).containsExactly("", "44", "4420");
        assertThat(found("", "uk")).containsExactly("44", "4420", "447");
        assertThat(found("447", "uk")).containsExactly("44", "447");
        assertThat(found("", "%")).hasSize(5);
        assertThat(found("", "\\uk")).hasSize(3);
        assertThat(database.inTransaction(() -> rates.count(group, new Rates.Choice("44", ""))))
                .isEqualTo(4);
        assertThat(database.inTransaction(() -> rates.page(group, ALL, 1, 2)))
                .extracting(Rate::prefix)
                .containsExactly("44", "4420");
    }

    @Test
    void takes_very_many() throws Exception {
        put(
                IntStream.range(0, 25_000)
                        .mapToObj(number -> rate(Integer.toString(100_000 + number), "0.1"))
                        .toList(),
                NOW);

        assertThat(database.inTransaction(() -> rates.count(group, ALL))).isEqualTo(25_000);
        put(
                IntStream.range(0, 1_500)
                        .mapToObj(number -> rate(Integer.toString(124_000 + number), "0.2"))
                        .toList(),
                LATER);

        assertThat(database.inTransaction(() -> rates.count(group, ALL))).isEqualTo(25_500);
        assertThat(since(Instant.EPOCH))
                .extracting(RateChange::prefix)
                .doesNotHaveDuplicates()
                .hasSize(25_500);
        assertThat(since(NOW)).hasSize(1_500);
    }

    private List<String> found(String number, String area) throws Exception {
        return database.inTransaction(() -> rates.page(group, new Rates.Choice(number, area), 0, 100)).stream()
                .map(Rate::prefix)
                .toList();
    }

    private List<Rate> all() throws Exception {
        return database.inTransaction(() -> rates.all(group).toList());
    }

    private List<RateChange> since(Instant moment) throws Exception {
        return database.inTransaction(() -> rates.since(group, moment, LATER.plusSeconds(60)));
    }

    private void put(List<Rate> told, Instant now) throws Exception {
        database.inTransaction(() -> {
            rates.put(group, told, now);
            return group;
        });
    }

    private static Rate rate(String prefix, String price) {
        return new Rate(prefix, price(price), "", false);
    }

    private static Price price(String text) {
        return Price.parse(text).orElseThrow();
    }
}
