package org.tandemswitch.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    @ParameterizedTest
    @CsvSource({"0.66/6, 0.66/6, 6.6", "0.6, 0.6/60, 0.6", "0.60 / 60, 0.6/60, 0.6", "0, 0/60, 0", "12/1, 12/1, 720"})
    void is_read_and_written(String text, String written, BigDecimal perMinute) {
        Price price = Price.parse(text).orElseThrow();

        assertThat(price.text()).isEqualTo(written);
        assertThat(price.perMinute()).isEqualByComparingTo(perMinute);
        assertThat(Price.parse(written)).contains(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,5", "1/0", "1/86401", "1e3", "1/6/6", "NaN", "0.123456789", "1/ ", "٣"})
    void what_is_no_price_is_none(String text) {
        assertThat(Price.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("prices of other cycles compare by the second, to the last digit")
    void compare_by_the_second() {
        assertThat(price("0.06/6")).isEqualByComparingTo(price("0.6/60"));
        assertThat(price("0.01/6")).isLessThan(price("0.10000001/60"));
        assertThat(price("1/3")).isGreaterThan(price("0.33333333/1"));
    }

    @ParameterizedTest
    @DisplayName("RT-05 a profit floor is a part of what the caller pays; it may be less than nothing")
    @CsvSource({
        "1, 0.9, 10, true",
        "1, 0.90000001, 10, false",
        "1, 1, 0, true",
        "1, 1.1, -10, true",
        "1, 1.11, -10, false",
        "0.1/6, 0.9/60, 10, true",
        "0, 0, 0, true",
        "0, 0.1, -50, false",
        "1, 0, 100, true"
    })
    void leaves_a_profit(String paid, String cost, BigDecimal floor, boolean worthwhile) {
        assertThat(price(paid).leaves(floor, price(cost))).isEqualTo(worthwhile);
    }

    @Test
    void has_a_margin() {
        assertThat(price("1").margin(price("0.015/1")).orElseThrow()).isEqualByComparingTo("10");
        assertThat(price("0").margin(price("1"))).isEmpty();
    }

    @Test
    @DisplayName("RT-05 a ceiling is money for a second")
    void may_be_too_dear() {
        assertThat(price("0.6").isAbove(new BigDecimal("0.01"))).isFalse();
        assertThat(price("0.60000001").isAbove(new BigDecimal("0.01"))).isTrue();
    }

    private static Price price(String text) {
        return Price.parse(text).orElseThrow();
    }
}
