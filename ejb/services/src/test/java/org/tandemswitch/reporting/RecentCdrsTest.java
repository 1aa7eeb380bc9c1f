package org.tandemswitch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.MemoryCdrs;

final class RecentCdrsTest {
    private final MemoryCdrs cdrs = new MemoryCdrs();
    private final RecentCdrs recentCdrs = new RecentCdrs();

    RecentCdrsTest() {
        recentCdrs.cdrs = cdrs;
    }

    @Test
    void adds_what_is_new_to_what_was_read_before() {
        cdrs.store(IntStream.range(0, 1200).mapToObj(RecentCdrsTest::call).toList());
        List<Cdr> before = recentCdrs.newest(Actor.SYSTEM, RecentCdrs.MOST);
        cdrs.store(List.of(call(1200), call(1201)));

        assertThat(recentCdrs.newest(Actor.SYSTEM, before)).isEqualTo(cdrs.newest(RecentCdrs.MOST));
    }

    @Test
    void reads_all_when_nothing_was_read_before() {
        cdrs.store(List.of(call(1)));

        assertThat(recentCdrs.newest(Actor.SYSTEM, List.of())).containsExactly(call(1));
    }

    private static Cdr call(int number) {
        return aCall("n1-r1-" + number).endedAt(NOON.plusSeconds(number)).cdr();
    }
}
