package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.number.DialString;

class ForwardingRulesTest {
    private static final DialString CALLEE = new DialString("900");
    private static final List<Diversion> TWO = List.of(
            new Diversion(new DialString("200"), DiversionReason.NO_ANSWER),
            new Diversion(new DialString("100"), DiversionReason.USER_BUSY));
    private static final String HISTORY = "<sip:100@us.example>;index=1, <sip:200@us.example;cause=486>;index=1.1;mp=1,"
            + " <sip:900@us.example;cause=408>;index=1.1.1;mp=1.1";

    @ParameterizedTest
    @DisplayName("SI-08 RFC 5806 RFC 7044 forwarding is told in the header the peer reads")
    @CsvSource({"NONE, 0, 0", "DIVERSION, 2, 0", "HISTORY, 0, 1", "BOTH, 2, 1"})
    void tells_of_forwarding(ForwardSignal signal, int diversions, int histories) {
        List<HeaderLine> lines = new ForwardingRules(true, signal, false).headers(TWO, CALLEE, "us.example");

        assertThat(lines.stream()
                        .filter(line -> line.name().equals("Diversion"))
                        .map(HeaderLine::value))
                .hasSize(diversions)
                .startsWith(diversions == 0 ? new String[0] : new String[] {"<sip:200@us.example>;reason=no-answer"});
        assertThat(lines.stream()
                        .filter(line -> line.name().equals("History-Info"))
                        .map(HeaderLine::value))
                .hasSize(histories)
                .allMatch(HISTORY::equals);
    }

    @Test
    @DisplayName("SI-08 what one header says is what the other says")
    void reads_both_headers() {
        assertThat(Diversion.ofHistory(List.of(HISTORY))).isEqualTo(TWO);
        assertThat(Diversion.ofDiversion(
                        List.of("\"Ann\" <sip:200@a>;reason=no-answer;counter=1", "<tel:100>;reason=\"User-Busy\"")))
                .isEqualTo(TWO);
    }

    @ParameterizedTest
    @DisplayName("SI-11 RFC 5806 RFC 7044 who forwarded the call and wants to stay unknown says so in either header")
    @CsvSource({"?Privacy=history, ;privacy=full", "?x=1&privacy%3Dhistory, ;privacy=uri", "'', ;privacy=off"})
    void reads_who_wants_to_stay_unknown(String ofHistory, String ofDiversion) {
        Diversion read = new Diversion(new DialString("200"), DiversionReason.USER_BUSY, !ofDiversion.endsWith("off"));

        assertThat(Diversion.ofHistory(
                        List.of("<sip:200@a" + ofHistory + ">;index=1, <sip:900@a;cause=486>;index=1.1;mp=1")))
                .containsExactly(read);
        assertThat(Diversion.ofDiversion(List.of("<sip:200@a>;reason=user-busy" + ofDiversion)))
                .containsExactly(read);
    }

    @Test
    @DisplayName("SI-11 the wish of who forwarded the call is told in either header, and nobody is at no place of ours")
    void tells_who_wants_to_stay_unknown() {
        List<Diversion> shy = List.of(
                new Diversion(new DialString("*2#"), DiversionReason.NO_ANSWER, true),
                new Diversion(DialString.ANONYMOUS, DiversionReason.USER_BUSY));

        assertThat(new ForwardingRules(true, ForwardSignal.BOTH, false)
                        .headers(shy, new DialString("9#"), "us.example").stream()
                                .map(HeaderLine::value))
                .containsExactly(
                        "<sip:*2%23@us.example>;reason=no-answer;privacy=full",
                        "<sip:anonymous@anonymous.invalid>;reason=user-busy",
                        "<sip:anonymous@anonymous.invalid>;index=1,"
                                + " <sip:*2%23@us.example;cause=486?Privacy=history>;index=1.1;mp=1,"
                                + " <sip:9%23@us.example;cause=408>;index=1.1.1;mp=1.1");
    }

    @Test
    void an_entry_without_cause_was_not_forwarded_to() {
        assertThat(Diversion.ofHistory(List.of("<sip:100@a>;index=1,<sip:200@a>;index=1.1")))
                .isEmpty();
    }

    @Test
    void a_call_that_nobody_forwarded_says_nothing() {
        assertThat(new ForwardingRules(true, ForwardSignal.BOTH, false).headers(List.of(), CALLEE, "us.example"))
                .isEmpty();
    }
}
