package org.tandemswitch.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.MemoryCdrs;
import org.tandemswitch.cdr.SampleCdr;

final class SettleCallTest {
    private static final Instant LATER = NOON.plusSeconds(7200);

    private final MemoryCdrs cdrs = new MemoryCdrs();
    private final SettleCall settleCall = new SettleCall();

    @BeforeEach
    void wire() {
        settleCall.cdrs = cdrs;
    }

    @Test
    void stores_an_ended_call_once() {
        SampleCdr call = aCall("a");

        assertThat(settle(call.ended(), call.ended())).containsExactly(call.cdr());
        assertThat(settle(call.ended())).isEmpty();
        assertThat(cdrs.newest(10)).containsExactly(call.cdr());
    }

    @Test
    void joins_beginning_and_end_of_a_call_in_one_batch_and_in_two() {
        SampleCdr together = aCall("a");
        SampleCdr apart = aCall("b");

        settle(together.began(), together.ended(), apart.began());
        assertThat(openCalls()).containsExactly(apart.began().ifNothingFollows());
        settle(apart.ended());

        assertThat(openCalls()).isEmpty();
        assertThat(cdrs.newest(10)).containsExactlyInAnyOrder(together.cdr(), apart.cdr());
    }

    @Test
    void leaves_no_open_call_when_the_end_arrives_before_the_beginning() {
        SampleCdr together = aCall("a");
        SampleCdr apart = aCall("b");

        settle(together.ended(), together.began(), apart.ended());
        settle(apart.began());

        assertThat(openCalls()).isEmpty();
        assertThat(cdrs.newest(10)).hasSize(2);
    }

    @Test
    void closes_answered_calls_of_a_node_that_died_at_the_time_it_was_last_alive() {
        SampleCdr lost = aCall("a").answeredAt(NOON);
        settle(lost.began());

        List<Cdr> stored = settle(new CallRecord.Restarted("n1", NOON.plusSeconds(30), NOON.plusSeconds(60)));

        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).endedAt()).isEqualTo(NOON.plusSeconds(30));
        assertThat(stored.get(0).endReason()).isEqualTo(EndReason.SYSTEM_RESTART);
        assertThat(openCalls()).isEmpty();
    }

    @Test
    void never_ends_a_call_before_its_answer() {
        settle(aCall("a").answeredAt(NOON).began());

        List<Cdr> stored = settle(new CallRecord.Restarted("n1", NOON.minusSeconds(1), NOON.plusSeconds(60)));

        assertThat(stored).extracting(cdr -> cdr.endedAt()).containsExactly(NOON);
    }

    @Test
    void closes_calls_that_began_in_the_same_batch_as_the_restart() {
        SampleCdr lost = aCall("a").answeredAt(NOON);
        SampleCdr over = aCall("b").answeredAt(NOON);

        List<Cdr> stored = settle(
                lost.began(), over.began(), over.ended(), new CallRecord.Restarted("n1", NOON, NOON.plusSeconds(60)));

        assertThat(stored)
                .extracting(cdr -> cdr.id().value() + " " + cdr.endReason().key())
                .containsExactlyInAnyOrder("a system_restart", "b normal_clearing");
    }

    @Test
    void keeps_calls_of_other_nodes_and_calls_answered_after_the_restart() {
        settle(
                aCall("a").on("n2").answeredAt(NOON).began(),
                aCall("b").answeredAt(NOON.plusSeconds(61)).began());

        List<Cdr> stored = settle(new CallRecord.Restarted("n1", NOON, NOON.plusSeconds(60)));

        assertThat(stored).isEmpty();
        assertThat(openCalls()).hasSize(1);
        assertThat(cdrs.openOf("n2", LATER)).hasSize(1);
    }

    @Test
    void ignores_an_end_that_comes_after_the_restart_closed_the_call() {
        SampleCdr lost = aCall("a").answeredAt(NOON);
        settle(lost.began(), new CallRecord.Restarted("n1", NOON, NOON.plusSeconds(60)));

        assertThat(settle(lost.ended())).isEmpty();
        assertThat(cdrs.newest(10)).hasSize(1);
    }

    private List<Cdr> openCalls() {
        return cdrs.openOf("n1", LATER);
    }

    private List<Cdr> settle(CallRecord... records) {
        return settleCall.settle(List.of(records));
    }
}
