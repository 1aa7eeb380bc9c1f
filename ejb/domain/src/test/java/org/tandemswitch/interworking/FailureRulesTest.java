package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureRulesTest {
    private static final Reason OWN = Reason.q850(31);
    private static final Reason HEARD = new Reason("SIP", 600, "Busy \"there\"");

    @ParameterizedTest
    @DisplayName("SI-12 a failure is told by the table of the client; 0 stands for any other")
    @CsvSource(
            delimiter = '|',
            value = {
                "404=503        | 404 | 503",
                "404=503        | 486 | 486",
                "404=503, 0=480 | 486 | 480",
                "404=503, 0=480 | 487 | 487",
                "487=480        | 487 | 480",
                "               | 404 | 404"
            })
    void tells_failures_by_table(String table, int status, int told) {
        FailureRules rules = new FailureRules(
                new CodeMap().read(table == null ? "" : table).value().orElseThrow(), ReasonUse.NEVER, true);

        assertThat(rules.told(status)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404", "404=200", "302=404", "x=404", "404=503,,", "404=700"})
    void refuses_what_is_no_table(String text) {
        assertThat(new CodeMap().read(text).complaint()).isPresent();
    }

    @ParameterizedTest
    @DisplayName("SI-04 which messages say why a call ends, and in whose words")
    @CsvSource({"NEVER, 0, 0, false", "REFUSALS, 1, 0, false", "ALWAYS, 1, 1, true"})
    void says_why(ReasonUse use, int inRefusals, int inFarewells, boolean asHeard) {
        FailureRules rules = new FailureRules(Map.of(), use, true);

        assertThat(rules.ofRefusal(OWN, List.of(HEARD)))
                .hasSize(inRefusals)
                .allMatch(reason -> reason.equals(asHeard ? HEARD : OWN));
        assertThat(rules.ofFarewell(OWN, List.of(HEARD))).hasSize(inFarewells).allMatch(HEARD::equals);
        assertThat(rules.ofFarewell(OWN, List.of())).hasSize(inFarewells).allMatch(OWN::equals);
    }

    @Test
    @DisplayName("SI-04 RFC 3326 only known protocols and harmless words pass")
    void reads_reasons() {
        List<Reason> read = Reason.parse(
                List.of("SIP ;cause=600 ;text=\"Busy \\\"there\\\"\", q.850;cause=16", "X;cause=1", "SIP"));

        assertThat(read).containsExactly(HEARD, new Reason("q.850", 16, ""));
        assertThat(HEARD).hasToString("SIP;cause=600;text=\"Busy \\\"there\\\"\"");
    }
}
