package org.tandemswitch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final String HISTOGRAM = """
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:        300000       20000000  [B (java.base@17.0.1)
              12:           400          60000  gov.nist.javax.sip.stack.SIPDialog
              13:           500          40000  gov.nist.javax.sip.stack.SIPDialog$LingerTimer
            Total        800000       90000000
            """;

    @Test
    void counts_what_is_alive_of_one_type_alone() {
        assertThat(Footprint.instances(HISTOGRAM, "gov.nist.javax.sip.stack.SIPDialog"))
                .isEqualTo(400);
        assertThat(Footprint.instances(HISTOGRAM, "gov.nist.javax.sip.stack.SIPClientTransactionImpl"))
                .isZero();
    }

    @Test
    void stands_beside_what_was_before() {
        var before = new Footprint(Map.of("threads", 90L, "SIPDialog", 0L));
        var after = new Footprint(Map.of("threads", 91L, "SIPDialog", 0L));

        assertThat(after.table(before).lines())
                .containsExactly(
                        "SIPDialog                     0, before 0", "threads                       91, before 90");
        assertThat(new Growth(before, after).json())
                .isEqualTo("{\"before\":{\"SIPDialog\":0,\"threads\":90},\"after\":{\"SIPDialog\":0,\"threads\":91}}");
    }
}
