package org.tandemswitch.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.Run;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.MemoryCdrs;
import org.tandemswitch.cdr.SampleCdr;

final class SettleCallTest {
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
    void closes_answered_calls_of_a_run_that_died_at_the_time_it_was_last_alive() {
        SampleCdr lost = aCall("n1-r1-1").answeredAt(NOON);
        settle(lost.began());

        List<Cdr> stored = settle(restarted("n1-r2", "n1-r1", NOON.plusSeconds(30)));

        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).endedAt()).isEqualTo(NOON.plusSeconds(30));
        assertThat(stored.get(0).endReason()).isEqualTo(EndReason.SYSTEM_RESTART);
        assertThat(openCalls()).isEmpty();
    }

    @Test
    void closes_a_call_that_rang_when_its_run_died_as_one_that_was_never_answered() {
        settle(aCall("n1-r1-1").ringing().began());

        List<Cdr> stored = settle(restarted("n1-r2", "n1-r1", NOON.plusSeconds(30)));

        assertThat(stored).singleElement().satisfies(cdr -> {
            assertThat(cdr.isAnswered()).isFalse();
            assertThat(cdr.endedAt()).isEqualTo(NOON.plusSeconds(30));
            assertThat(cdr.endReason()).isEqualTo(EndReason.SYSTEM_RESTART);
        });
    }

    @Test
    void never_ends_a_call_before_its_answer() {
        settle(aCall("n1-r1-1").answeredAt(NOON).began());

        List<Cdr> stored = settle(restarted("n1-r2", "n1-r1", NOON.minusSeconds(1)));

        assertThat(stored).extracting(cdr -> cdr.endedAt()).containsExactly(NOON);
    }

    @Test
    void closes_calls_that_began_in_the_same_batch_as_the_restart() {
        SampleCdr lost = aCall("n1-r1-1").answeredAt(NOON);
        SampleCdr over = aCall("n1-r1-2").answeredAt(NOON);

        List<Cdr> stored = settle(lost.began(), over.began(), over.ended(), restarted("n1-r2", "n1-r1", NOON));

        assertThat(stored)
                .extracting(cdr -> cdr.id().value() + " " + cdr.endReason().key())
                .containsExactlyInAnyOrder("n1-r1-1 system_restart", "n1-r1-2 normal_clearing");
    }

    @Test
    void closes_a_call_at_once_whose_beginning_arrives_after_the_restart() {
        settle(restarted("n1-r2", "n1-r1", NOON.plusSeconds(30)));

        List<Cdr> stored = settle(
                aCall("n1-r1-1").answeredAt(NOON).began(),
                aCall("n1-r2-1").answeredAt(NOON).began());

        assertThat(stored)
                .extracting(cdr -> cdr.id().value() + " " + cdr.endReason().key() + " " + cdr.endedAt())
                .containsExactly("n1-r1-1 system_restart " + NOON.plusSeconds(30));
        assertThat(openCalls()).extracting(cdr -> cdr.id().value()).containsExactly("n1-r2-1");
    }

    @Test
    void closes_a_call_at_once_whose_beginning_arrives_two_restarts_late() {
        settle(restarted("n1-r2", "n1-r1", NOON.plusSeconds(30)));
        settle(restarted("n1-r3", "n1-r2", NOON.plusSeconds(3000)));

        List<Cdr> stored = settle(aCall("n1-r1-1").answeredAt(NOON).began());

        assertThat(stored).extracting(cdr -> cdr.endedAt()).containsExactly(NOON.plusSeconds(30));
    }

    @Test
    void keeps_calls_of_other_nodes_and_of_the_new_run_whatever_the_clock_says() {
        settle(
                aCall("n2-r1-1").on("n2").answeredAt(NOON).began(),
                aCall("n1-r2-1").answeredAt(NOON.minusSeconds(3600)).began());

        List<Cdr> stored = settle(restarted("n1-r2", "n1-r1", NOON.plusSeconds(60)));

        assertThat(stored).isEmpty();
        assertThat(openCalls()).hasSize(1);
        assertThat(cdrs.openOf("n2")).hasSize(1);
    }

    @Test
    void closes_calls_that_were_answered_later_than_the_restart_by_a_clock_set_back_since() {
        settle(aCall("n1-r1-1").answeredAt(NOON.plusSeconds(3600)).began());

        List<Cdr> stored = settle(restarted("n1-r2", "n1-r1", NOON.plusSeconds(3610)));

        assertThat(stored).extracting(cdr -> cdr.endedAt()).containsExactly(NOON.plusSeconds(3610));
    }

    @Test
    void keeps_calls_of_a_later_run_when_a_restart_before_it_arrives_late() {
        settle(
                restarted("n1-r3", "n1-r2", NOON),
                aCall("n1-r3-1").answeredAt(NOON).began());

        assertThat(settle(restarted("n1-r2", "n1-r1", NOON))).isEmpty();
        assertThat(openCalls()).hasSize(1);
    }

    @Test
    void closes_calls_of_all_earlier_runs_at_their_answer_when_nothing_is_left_of_the_run_before() {
        settle(aCall("n1-r1-1").answeredAt(NOON).began());

        List<Cdr> stored = settle(new CallRecord.Restarted(new Run("n1-r2"), Optional.empty(), Instant.EPOCH));

        assertThat(stored).extracting(cdr -> cdr.endedAt()).containsExactly(NOON);
    }

    @Test
    void ignores_an_end_that_comes_after_the_restart_closed_the_call() {
        SampleCdr lost = aCall("n1-r1-1").answeredAt(NOON);
        settle(lost.began(), restarted("n1-r2", "n1-r1", NOON));

        assertThat(settle(lost.ended())).isEmpty();
        assertThat(cdrs.newest(10)).hasSize(1);
    }

    @Test
    void tells_again_of_records_that_were_stored_before() {
        SampleCdr call = aCall("n1-r1-1");
        settle(call.began(), call.ended());

        Settled again = settleCall.settle(
                List.of(call.began(), call.ended(), aCall("n1-r1-2").ended()));

        assertThat(again.before()).containsExactly(call.cdr());
        assertThat(again.fresh()).containsExactly(aCall("n1-r1-2").cdr());
    }

    @Test
    void tells_nothing_twice_of_one_delivery() {
        SampleCdr call = aCall("n1-r1-1");

        Settled settled = settleCall.settle(List.of(call.ended(), restarted("n1-r2", "n1-r1", NOON), call.ended()));

        assertThat(settled.fresh()).containsExactly(call.cdr());
        assertThat(settled.before()).isEmpty();
    }

    @Test
    void tells_again_what_a_restart_had_closed() {
        settle(
                aCall("n1-r1-1").began(),
                aCall("n1-r1-2").began(),
                aCall("n1-r1-2").ended());
        List<Cdr> closed = settle(restarted("n1-r2", "n1-r1", NOON));

        Settled again = settleCall.settle(List.of(restarted("n1-r2", "n1-r1", NOON)));

        assertThat(again.fresh()).isEmpty();
        assertThat(again.before()).isEqualTo(closed);
    }

    private List<Cdr> openCalls() {
        return cdrs.openOf("n1");
    }

    private static CallRecord restarted(String run, String before, Instant lastAlive) {
        return new CallRecord.Restarted(new Run(run), Optional.of(new Run(before)), lastAlive);
    }

    private List<Cdr> settle(CallRecord... records) {
        return settleCall.settle(List.of(records)).fresh();
    }
}
