package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemswitch.sip.extension.CapturedLog;

/** The table of torture messages, {@code torture.txt}, at the parser's edge. */
class TortureTest {
    /** Words of a parser, a stack or a language. */
    private static final List<String> INSIDE = List.of("Exception", "gov.nist", "java", "parse", "Parse", "null");

    @RegisterExtension
    final CapturedLog said = new CapturedLog();

    private final Edge edge = new Edge(new Limits(16_000, 0, 100, 10, 10));

    @AfterEach
    void stop() {
        edge.close();
    }

    static List<TortureTable.Entry> entries() {
        return TortureTable.entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void gets_what_the_table_says(TortureTable.Entry entry) {
        String outcome = edge.outcome(entry.message(), entry.transport());

        assertThat(outcome).isEqualTo(entry.expected());
        assertThat(edge.replies()).allSatisfy(reply -> assertThat(reply).doesNotContain(INSIDE));
    }

    @Test
    void table_is_whole() {
        assertThat(entries()).hasSizeGreaterThan(55);
    }
}
