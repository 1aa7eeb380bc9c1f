package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.ToldRate;

class RateChangesTest {
    private static final List<Rate> HAD = List.of(rate("1", "1"), rate("2", "1"), rate("3", "1"));
    private static final List<ToldRate> TOLD = Stream.of(rate("2", "1"), rate("3", "2"), rate("4", "1"), rate("5", "1"))
            .map(ToldRate::whole)
            .toList();

    @ParameterizedTest
    @DisplayName("C03 what an edit of rates comes to is counted, and told with what was there and what will be")
    @CsvSource({
        "ADD,     2, 1, 2, 0, 3: 1/60 > 2/60; 4: none > 1/60; 5: none > 1/60",
        "REPLACE, 2, 1, 1, 1, 1: 1/60 > none; 3: 1/60 > 2/60; 4: none > 1/60; 5: none > 1/60",
        "REMOVE,  0, 0, 1, 2, 2: 1/60 > none; 3: 1/60 > none",
    })
    void counts_what_an_edit_comes_to(ContentsEdit edit, int added, int changed, int same, int gone, String changes) {
        RateReview review = review(edit, HAD.stream(), TOLD);

        assertThat(List.of(review.added(), review.changed(), review.same(), review.gone()))
                .isEqualTo(List.of(added, changed, same, gone));
        assertThat(review.changes().stream().map(RateChangesTest::worded).collect(Collectors.joining("; ")))
                .isEqualTo(changes);
    }

    @Test
    @DisplayName("C03 what is not told of a rate stays as it is, and a new one gets what is usual")
    void keeps_what_is_not_told() {
        Rate had = new Rate("49", price("1"), "Germany", true);
        ToldRate told = new ToldRate(rate("49", "2"), false, false, false);
        ToldRate fresh = new ToldRate(rate("43", "2"), false, false, false);

        assertThat(review(ContentsEdit.REPLACE, Stream.of(had), List.of(told, fresh))
                        .changes())
                .extracting(RateReview.Change::after)
                .containsExactly(
                        Optional.of(new Rate("49", price("2"), "Germany", true)), Optional.of(rate("43", "2")));
    }

    @Test
    void shows_the_first_hundred() {
        List<ToldRate> many = IntStream.range(1000, 2000)
                .mapToObj(prefix -> ToldRate.whole(rate(Integer.toString(prefix), "1")))
                .toList();

        RateReview review = review(ContentsEdit.REPLACE, HAD.stream(), many);

        assertThat(review.added()).isEqualTo(1000);
        assertThat(review.changes()).hasSize(100);
    }

    @Test
    @DisplayName("C03 a price is not taken for that of a minute where its prefix has another cycle")
    void asks_for_the_cycle() {
        Rate had = new Rate("44", price("0.001/1"), "UK", false);
        ToldRate unclear = new ToldRate(rate("44", "0.0011"), false, true, true);
        ToldRate clear = new ToldRate(rate("44", "0.0011"), true, true, true);

        assertThat(RateChanges.of(ContentsEdit.ADD, Stream.of(had), List.of(unclear)))
                .isEqualTo(new SaveOutcome.Refused<>(
                        List.of(new FieldError("rates", "rates.error.cycle", List.of("44", "1")))));
        assertThat(review(ContentsEdit.ADD, Stream.of(had), List.of(clear)).changed())
                .isEqualTo(1);
        assertThat(review(ContentsEdit.REMOVE, Stream.of(had), List.of(unclear)).gone())
                .isEqualTo(1);
    }

    private static RateReview review(ContentsEdit edit, Stream<Rate> had, List<ToldRate> told) {
        return RateChanges.of(edit, had, told)
                .fold(changes -> changes.value().review(100), refused -> new RateReview(0, 0, 0, 0, List.of()));
    }

    private static String worded(RateReview.Change change) {
        return change.prefix() + ": " + worded(change.before()) + " > " + worded(change.after());
    }

    private static String worded(Optional<Rate> rate) {
        return rate.map(known -> known.price().text()).orElse("none");
    }

    private static Rate rate(String prefix, String price) {
        return new Rate(prefix, price(price), "", false);
    }

    private static Price price(String text) {
        return Price.parse(text).orElseThrow();
    }
}
