package org.tandemswitch.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Run;

/** What every store of call records does. */
public interface CdrsContract {
    /** The same empty store for all calls of one test. */
    Cdrs cdrs();

    @Test
    default void gives_back_what_was_stored() {
        Cdr answered = aCall("a").cdr();
        Cdr refused = aCall("b").refused().endedAt(NOON).cdr();

        cdrs().store(List.of(answered, refused));

        assertThat(cdrs().newest(10)).containsExactly(answered, refused);
    }

    @Test
    default void knows_which_calls_have_their_record() {
        Cdr stored = aCall("a").cdr();
        cdrs().store(List.of(stored));
        cdrs().open(List.of(aCall("b").cdr()));

        assertThat(cdrs().stored(List.of(new CallId("a"), new CallId("b"), new CallId("c"))))
                .containsExactly(stored);
        assertThat(cdrs().stored(List.of())).isEmpty();
    }

    @Test
    default void takes_any_number_of_ids_at_once() {
        Cdr stored = aCall("a").cdr();
        cdrs().store(List.of(stored));
        List<CallId> many = Stream.concat(
                        IntStream.range(0, 70_000).mapToObj(number -> new CallId("n" + number)), Stream.of(stored.id()))
                .toList();

        assertThat(cdrs().stored(many)).containsExactly(stored);
        cdrs().close(many);
    }

    @Test
    default void finds_what_the_end_of_a_run_closed() {
        Cdr closed = aCall("n1-r1-1").began().ifNothingFollows();
        cdrs().store(List.of(
                closed,
                aCall("n1-r1-2").cdr(),
                aCall("n1-r10-1").began().ifNothingFollows(),
                aCall("n1-r2-1").began().ifNothingFollows()));

        assertThat(cdrs().closedBy(new Run("n1-r1"), closed.endedAt())).containsExactly(closed);
    }

    @Test
    default void shows_newest_first_and_no_more_than_asked_for() {
        cdrs().store(List.of(
                aCall("a").endedAt(NOON.plusSeconds(1)).cdr(),
                aCall("b").endedAt(NOON.plusSeconds(3)).cdr(),
                aCall("c").endedAt(NOON.plusSeconds(2)).cdr()));

        assertThat(cdrs().newest(2)).extracting(cdr -> cdr.id().value()).containsExactly("b", "c");
    }

    @Test
    default void shows_newest_since_a_moment() {
        cdrs().store(List.of(
                aCall("a").endedAt(NOON.plusSeconds(1)).cdr(),
                aCall("b").endedAt(NOON.plusSeconds(3)).cdr(),
                aCall("c").endedAt(NOON.plusSeconds(2)).cdr()));

        assertThat(cdrs().newest(5, NOON.plusSeconds(2)))
                .extracting(cdr -> cdr.id().value())
                .containsExactly("b", "c");
        assertThat(cdrs().newest(1, NOON.plusSeconds(2))).hasSize(1);
    }

    @Test
    default void finds_open_calls_of_one_node() {
        Cdr here = aCall("a").cdr();
        Cdr elsewhere = aCall("c").on("n2").cdr();
        cdrs().open(List.of(here, elsewhere));

        assertThat(cdrs().openOf("n1")).containsExactly(here);
    }

    @Test
    default void remembers_the_end_of_a_run_as_it_was_first_told() {
        Run over = new Run("n1-abc");
        Run alive = new Run("n1-abd");

        assertThat(cdrs().end(over, NOON)).isTrue();
        assertThat(cdrs().end(over, NOON.plusSeconds(1))).isFalse();

        assertThat(cdrs().ends(List.of(over, alive))).containsExactly(Map.entry(over, NOON));
        assertThat(cdrs().ends(List.of())).isEmpty();
    }

    @Test
    default void opens_a_call_once() {
        Cdr first = aCall("a").answeredAt(NOON).cdr();
        cdrs().open(List.of(first));

        cdrs().open(List.of(
                aCall("a").answeredAt(NOON.plusSeconds(5)).cdr(), aCall("b").cdr()));

        assertThat(cdrs().openOf("n1")).hasSize(2).contains(first);
    }

    @Test
    default void closes_calls_and_does_not_mind_unknown_ones() {
        cdrs().open(List.of(aCall("a").cdr(), aCall("b").cdr()));

        cdrs().close(List.of(new CallId("a"), new CallId("unknown")));
        cdrs().close(List.of());

        assertThat(cdrs().openOf("n1")).extracting(cdr -> cdr.id().value()).containsExactly("b");
    }
}
