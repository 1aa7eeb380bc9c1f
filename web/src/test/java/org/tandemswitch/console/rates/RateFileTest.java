package org.tandemswitch.console.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.ToldRate;

class RateFileTest {
    private static final Rate UK = new Rate("44", price("0.012/60"), "UK, \"all\"", false);
    private static final Rate CLOSED = new Rate("4499", price("1/6"), "", true);

    @Test
    @DisplayName("C03 what is written is read again")
    void reads_what_it_writes() {
        String file = RateFile.head() + RateFile.line(UK) + RateFile.line(CLOSED);

        assertThat(read(file)).containsExactly(UK, CLOSED);
    }

    @Test
    @DisplayName("C03 columns may stand in any order, be missing at the end, and be parted by semicolons or tabulators")
    void takes_many_forms() {
        assertThat(read("+44,0.012")).containsExactly(new Rate("44", price("0.012/60"), "", false));
        assertThat(read("44;0,012;1")).containsExactly(new Rate("44", price("0.012/1"), "", false));
        assertThat(read("44\t0.012\t6\tUK\ton")).containsExactly(new Rate("44", price("0.012/6"), "UK", true));
        assertThat(read("\uFEFFprice,Prefix,closed\r\n0.5,49,Yes\r\n"))
                .containsExactly(new Rate("49", price("0.5/60"), "", true));
        assertThat(read("any,1\n , \n,,,,\n")).containsExactly(new Rate("", price("1"), "", false));
    }

    @ParameterizedTest
    @DisplayName("C03 what does not fit is told with its line, and nothing is read")
    @CsvSource(
            delimiter = '|',
            value = {
                "44,1~4x,1          | rates.error.prefix | 2",
                "1234567890123456,1 | rates.error.prefix | 1",
                "44,-1              | rates.error.price  | 1",
                "44,1,0             | rates.error.price  | 1",
                "44                 | rates.error.price  | 1",
                "44,1~49,1~44,2     | rates.error.twice  | 3",
                ",1                 | rates.error.prefix | 1",
                "44,1,60,,maybe     | rates.error.closed | 1",
                "44,0,012           | rates.error.price  | 1",
                "prefix,price~44,0,012 | rates.error.cells | 2",
                "44,1,60,,on,x      | rates.error.cells  | 1",
            })
    void complains(String text, String key, String line) {
        assertThat(errors(text.replace('~', '\n'))).singleElement().satisfies(error -> {
            assertThat(error.messageKey()).isEqualTo(key);
            assertThat(error.details().get(0)).isEqualTo(line);
        });
    }

    @Test
    @DisplayName("C03 what has no column, or nothing in it, is not told")
    void tells_what_it_has() {
        assertThat(told("44,1,60,UK,on")).containsExactly(ToldRate.whole(new Rate("44", price("1"), "UK", true)));
        assertThat(told("44,1")).containsExactly(new ToldRate(rate("44", false), false, false, false));
        assertThat(told("44;1;60;;")).containsExactly(new ToldRate(rate("44", false), true, false, false));
        assertThat(told("44,1/60")).containsExactly(new ToldRate(rate("44", false), true, false, false));
        assertThat(told("prefix,price,closed\n44,1,on"))
                .containsExactly(new ToldRate(rate("44", true), false, false, true));
    }

    private static Rate rate(String prefix, boolean closed) {
        return new Rate(prefix, price("1"), "", closed);
    }

    @Test
    void an_empty_file_has_no_rate() {
        assertThat(errors("")).extracting(FieldError::messageKey).containsExactly("rates.error.nothing");
        assertThat(errors("prefix,price")).extracting(FieldError::messageKey).containsExactly("rates.error.nothing");
    }

    @ParameterizedTest
    @DisplayName("C03 a first line that names columns names them all, and the prefix among them")
    @CsvSource({
        "'prefix,price,increment', file.unknown_columns",
        "'price,area', rates.error.no_prefix",
        "'prefix,price,price', file.column_twice",
    })
    void does_not_guess_columns(String head, String key) {
        assertThat(errors(head + "\n44,1,1").get(0).messageKey()).isEqualTo(key);
    }

    @Test
    void does_not_complain_for_ever() {
        String garbage = IntStream.range(0, 500).mapToObj(line -> "x,y").collect(Collectors.joining("\n"));

        assertThat(errors(garbage)).hasSize(10);
    }

    @Test
    void what_goes_needs_no_price() {
        List<ToldRate> gone = RateFile.read("44\n49", false).fold(read -> read.value(), refused -> List.of());

        assertThat(gone).extracting(ToldRate::prefix).containsExactly("44", "49");
    }

    private static List<Rate> read(String text) {
        return told(text).stream().map(ToldRate::rate).toList();
    }

    private static List<ToldRate> told(String text) {
        return RateFile.read(text, true).fold(read -> read.value(), refused -> List.of());
    }

    private static List<FieldError> errors(String text) {
        return RateFile.read(text, true).fold(read -> List.of(), refused -> refused.errors());
    }

    private static Price price(String text) {
        return Price.parse(text).orElseThrow();
    }
}
