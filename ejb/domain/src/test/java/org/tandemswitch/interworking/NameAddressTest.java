package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<sip:1001@a.example>                      |                | 1001",
                "\"Ann, B.\" <sip:1001;x=y@a>;tag=1         | Ann, B.        | 1001",
                "\"say \\\"hi\\\" \\\\\" <sip:1001:pw@a>    | say \"hi\" \\  | 1001",
                "Ann Bell <SIP:+49301@a:5060;user=phone>   | Ann Bell       | +49301",
                "sip:1001@a;party=calling                  |                | 1001",
                "<tel:+49-30-(12)34;phone-context=x>       |                | +49301234",
                "<sip:%2B49%2a2%23@a?x=%41>                |                | +49*2#",
                "\"Ännchen 安\" <sip:1001@a>                 | Ännchen 安     | 1001",
                "\"<sip:no@b>\" <sip:1001@a>                | <sip:no@b>     | 1001"
            })
    void reads_name_and_number(String text, String display, String number) {
        Party party = NameAddress.parse(text).party();

        assertThat(party.display()).isEqualTo(display == null ? "" : display);
        assertThat(party.number().orElseThrow().value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "<mailto:a@b>",
        "<sip:host.example>",
        "\"",
        "<",
        "<sip:a b@c>",
        "sips:@x",
        "<sip:1%3B2@a>",
        "<sip:%C3%84@a>",
        "<sip:%2523@a>"
    })
    void what_is_no_number_is_none(String text) {
        assertThat(NameAddress.parse(text).number()).isEmpty();
    }

    @Test
    void values_of_one_line_are_taken_apart_outside_quotes_and_brackets() {
        List<NameAddress> all = NameAddress.all(List.of("\"a, b\" <sip:1@x?a=b,c>;q=\"1,2\" , <sip:2@x>", "<sip:3@x>"));

        assertThat(all).extracting(one -> one.number().orElseThrow().value()).containsExactly("1", "2", "3");
        assertThat(all.get(0).parameters()).containsEntry("q", "1,2");
    }

    @Test
    void a_name_loses_what_could_end_a_line() {
        Party party = new Party("Ann\r\nX-Evil: 1\u2028\u202e", Optional.empty());

        assertThat(party.display()).isEqualTo("AnnX-Evil: 1");
        assertThat(new Party("\"\\", Optional.empty()).quoted()).isEqualTo("\"\\\"\\\\\" ");
        assertThat(new Party("x".repeat(1000), Optional.empty()).display()).hasSize(128);
    }
}
