package org.tandemswitch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.Numbers;

class ExplanationTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Numbers ROUTED = numbers("4930111", "442071");

    @Test
    void what_is_written_is_read_again() {
        Explanation explanation = new Explanation(
                SINCE,
                ROUTED,
                List.of(
                        new Explanation.Line("Vendor \"S\u00fcd\"", "4420", Verdict.CHOSEN, numbers("49", "00442071")),
                        new Explanation.Line("other", "", Verdict.SHORTER_PREFIX, ROUTED)),
                3);

        assertThat(Explanation.parse(explanation.text())).contains(explanation);
        assertThat(explanation.route()).extracting(Explanation.Line::vendor).containsExactly("Vendor \"S\u00fcd\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2\t0\t1\t2\t0", "1", "1\tx\t1\t2\t0", "1\t0\t1\t2\t0\nchosen", "1\t0\t1\t2\t0\nnever\t\tx"})
    void garbage_explains_nothing(String text) {
        assertThat(Explanation.parse(text)).isEmpty();
    }

    private static Numbers numbers(String caller, String callee) {
        return new Numbers(new DialString(caller), new DialString(callee));
    }
}
