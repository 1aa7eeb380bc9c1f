package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;

class RateReviewTest {
    private static final List<Rate> HAD = List.of(rate("1", "1"), rate("2", "1"), rate("3", "1"));
    private static final List<Rate> TOLD = List.of(rate("2", "1"), rate("3", "2"), rate("4", "1"), rate("5", "1"));

    @ParameterizedTest
    @CsvSource({"ADD, 2, 1, 2, 0", "REPLACE, 2, 1, 1, 1", "REMOVE, 0, 0, 1, 2"})
    void counts_what_an_edit_comes_to(ContentsEdit edit, int added, int changed, int same, int gone) {
        assertThat(RateReview.of(edit, HAD.stream(), TOLD)).isEqualTo(new RateReview(added, changed, same, gone));
    }

    private static Rate rate(String prefix, String price) {
        return new Rate(prefix, Price.parse(price).orElseThrow(), "", false);
    }
}
