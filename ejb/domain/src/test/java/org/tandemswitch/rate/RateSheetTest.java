package org.tandemswitch.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.number.DialString;

class RateSheetTest {
    private final RateSheet sheet = RateSheet.of(Stream.of(
            rate("", "9", false),
            rate("44", "1", false),
            rate("447", "2", false),
            rate("4475", "3", true),
            rate("44758", "4", false),
            rate("49", "5", false)));

    @ParameterizedTest
    @DisplayName("BI-01 the longest prefix decides; what is closed has no price, whatever shorter prefixes say")
    @CsvSource({
        "442071,1",
        "447901,2",
        "447511,",
        "4475811,4",
        "44758,4",
        "4475,",
        "447,2",
        "49301,5",
        "+49301,5",
        "331,9",
        "4,9",
        "*44,9",
        "alice,9",
        "4475x11,9",
        "44-2071,9",
        "99999999999999999999,9",
        "447999999999999999999,2",
    })
    void finds_the_price_of_a_number(String number, String price) {
        assertThat(sheet.price(new DialString(number)))
                .isEqualTo(Optional.ofNullable(price).flatMap(Price::parse));
    }

    @Test
    void an_empty_sheet_has_no_price() {
        assertThat(RateSheet.EMPTY.price(new DialString("442071"))).isEmpty();
    }

    @Test
    void where_nothing_fits_there_is_no_price() {
        RateSheet few = RateSheet.of(Stream.of(rate("44", "1", false), rate("49", "1", false)));

        assertThat(Stream.of("1", "43", "45", "48", "5", "#").map(DialString::new))
                .allSatisfy(number -> assertThat(few.price(number)).isEmpty());
    }

    @Property(tries = 2_000)
    @Label("a sheet finds what going through all rates finds, after any changes too")
    void finds_what_is_there(
            @ForAll("rates") List<Rate> rates, @ForAll("rates") List<Rate> changes, @ForAll("numbers") String number) {
        Map<String, Rate> all = new HashMap<>();
        rates.forEach(rate -> all.put(rate.prefix(), rate));
        RateSheet before = RateSheet.of(all.values().stream());
        assertThat(before.price(new DialString(number))).isEqualTo(naive(all.values(), number));

        List<RateChange> made = new ArrayList<>();
        Map<String, Rate> changed = new HashMap<>();
        changes.forEach(rate -> changed.put(rate.prefix(), rate));
        for (Rate rate : changed.values()) {
            boolean gone = rate.price().money().intValue() == 0;
            made.add(gone ? RateChange.gone(rate.prefix()) : RateChange.to(rate));
            if (gone) {
                all.remove(rate.prefix());
            } else {
                all.put(rate.prefix(), rate);
            }
        }
        RateSheet after = before.with(made);

        assertThat(after.size()).isEqualTo(all.size());
        assertThat(after.price(new DialString(number))).isEqualTo(naive(all.values(), number));
    }

    private static Optional<Price> naive(Collection<Rate> rates, String number) {
        return IntStream.iterate(number.length(), length -> length >= 0, length -> length - 1)
                .mapToObj(length -> rates.stream()
                        .filter(rate -> rate.prefix().equals(number.substring(0, length)))
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .filter(rate -> !rate.closed())
                .map(Rate::price);
    }

    @Provide
    Arbitrary<List<Rate>> rates() {
        Arbitrary<String> prefixes =
                Arbitraries.strings().withChars("12*#").ofMinLength(0).ofMaxLength(4);
        return prefixes.flatMap(prefix -> Arbitraries.integers()
                        .between(0, 5)
                        .map(price -> rate(prefix, Integer.toString(price), price == 4)))
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("12*#").ofMinLength(1).ofMaxLength(6);
    }

    @Test
    @DisplayName("a million rates take little space and an edit little time")
    void holds_a_million() {
        long before = used();
        RateSheet million = RateSheet.of(IntStream.range(0, 1_000_000)
                .mapToObj(
                        number -> rate(Integer.toString(1_000_000 + number), Integer.toString(number % 5_000), false)));
        assertThat(used() - before).isLessThan(60L << 20);

        long begun = System.nanoTime();
        RateSheet edited = million.with(List.of(RateChange.to(rate("1000007", "7777", false))));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(edited.price(new DialString("100000712345"))).contains(new Price(new BigDecimal("7777"), 60));
        assertThat(million.price(new DialString("100000712345"))).contains(new Price(new BigDecimal("7"), 60));
        assertThat(edited.size()).isEqualTo(1_000_000);
    }

    private static long used() {
        Runtime machine = Runtime.getRuntime();
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return machine.totalMemory() - machine.freeMemory();
    }

    private static Rate rate(String prefix, String price, boolean closed) {
        return new Rate(prefix, Price.parse(price).orElseThrow(), "", closed);
    }
}
