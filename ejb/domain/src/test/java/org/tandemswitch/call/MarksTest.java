package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.Mark.Kind;
import org.tandemswitch.timer.SessionTerms;

class MarksTest {
    private final List<Mark> journal = new ArrayList<>();
    private Instant now = CallScript.START;
    private Call call = CallScript.withVendors(2).call();

    @Test
    void journal_tells_who_refused_how_and_what_came_of_it() {
        on(new CallEvent.Placed(0, "leg-a"));
        on(new CallEvent.Rejected(0, 503, Optional.of(Duration.ofSeconds(30)), SessionTerms.NONE));
        on(new CallEvent.Placed(1, "leg-b"));
        on(new CallEvent.Progressed(1, 180, false, false));
        on(new CallEvent.Answered(1, SessionTerms.NONE));
        on(new CallEvent.HungUp(Side.CALLEE));

        assertThat(journal)
                .extracting(Mark::kind, Mark::leg, Mark::detail, Mark::number)
                .containsExactly(
                        tuple(Kind.INVITED, 0, "leg-a", 0),
                        tuple(Kind.REFUSED, 0, "30", 503),
                        tuple(Kind.INVITED, 1, "leg-b", 0),
                        tuple(Kind.ANSWERED, 1, "", 0),
                        tuple(Kind.HUNG_UP, 0, "", 0),
                        tuple(Kind.RECORDED, 1, "normal_clearing", 0));
    }

    @Test
    void silence_is_told_with_the_timer_that_ran_out() {
        on(new CallEvent.Placed(0, "leg-a"));
        now = call.deadline().orElseThrow();
        on(new CallEvent.DeadlinePassed());

        assertThat(journal).extracting(Mark::kind).containsExactly(Kind.INVITED, Kind.TIMER, Kind.SILENT);
        assertThat(journal.get(1).detail()).isEqualTo("INVITED");
    }

    @Test
    void caller_who_gives_up_ends_the_journal_with_the_record() {
        on(new CallEvent.Cancelled());

        assertThat(journal).extracting(Mark::kind).containsExactly(Kind.CANCELLED, Kind.TAKEN_BACK, Kind.RECORDED);
    }

    @Test
    void vendor_that_cannot_be_reached_and_one_without_a_free_line_are_told_as_that() {
        on(new CallEvent.Placed(0, "leg-a"));
        on(new CallEvent.Unreachable(0));
        on(new CallEvent.NoLine(1));

        assertThat(journal)
                .extracting(Mark::kind, Mark::leg, Mark::who)
                .startsWith(
                        tuple(Kind.INVITED, 0, "vendor 0"),
                        tuple(Kind.UNREACHABLE, 0, "vendor 0"),
                        tuple(Kind.FULL, 1, "vendor 1"),
                        tuple(Kind.CALLER_REFUSED, 1, ""));
        assertThat(journal).extracting(Mark::kind).endsWith(Kind.RECORDED).hasSize(5);
    }

    @Test
    void vendor_that_was_given_up_is_not_told_of_again() {
        now = call.deadline().orElseThrow();
        on(new CallEvent.DeadlinePassed());
        on(new CallEvent.Unreachable(0));

        assertThat(journal).extracting(Mark::kind).containsExactly(Kind.TIMER, Kind.SILENT);
    }

    @Test
    void what_decides_nothing_leaves_no_line() {
        on(new CallEvent.Progressed(0, 100, false, false));
        on(new CallEvent.Acknowledged());

        assertThat(journal).isEmpty();
    }

    private void on(CallEvent event) {
        Step step = call.on(event, now);
        journal.addAll(Marks.of(call, event, step, now));
        call = step.next();
    }
}
