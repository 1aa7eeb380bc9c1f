package org.tandemswitch.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4930111",
                "+49 (30) 1",
                "0111",
                "8613",
                "+13912345678",
                "192.0.2.1",
                "sip.vendor.example",
                "Client <b>& Co</b>",
                "client <B>",
                "Vendor \"Süd\"",
                "a84b4c76e66710@192.0.2.1",
                "b2b-1@203.0.113.9"
            })
    default void finds_by_number_address_and_dialog(String text) {
        Cdr cdr = aCall("a").cdr();
        cdrs().store(List.of(cdr));

        assertThat(found(text)).containsExactly(cdr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"930111", "49301112", "192.0.2", "a84b4c76e66710", "4_30", "%", "!4"})
    default void finds_nothing_that_was_not_meant(String text) {
        cdrs().store(List.of(aCall("a").cdr()));

        assertThat(found(text)).isEmpty();
    }

    @Test
    default void finds_a_number_that_was_dialled_with_its_plus() {
        Cdr cdr = aCall("a").dialling("+8613912345678").cdr();
        cdrs().store(List.of(cdr));

        assertThat(found("86139")).containsExactly(cdr);
        assertThat(found("+86139")).containsExactly(cdr);
    }

    @Test
    default void does_not_take_an_address_for_a_number() {
        cdrs().store(List.of(aCall("a").dialling("1000512").cdr()));

        assertThat(found("10005")).hasSize(1);
        assertThat(found("10.0.0.5")).isEmpty();
    }

    private List<Cdr> found(String text) {
        return cdrs().find(new Wanted(text), Place.FIRST, Place.LAST, 10);
    }

    @Test
    default void finds_between_two_places_the_newest_first() {
        cdrs().store(Stream.of("a", "b", "c", "d", "e")
                .map(CdrsContract::atNoon)
                .toList());
        Wanted all = new Wanted("");

        assertThat(cdrs().find(all, new Place(NOON, "b"), new Place(NOON, "e"), 10))
                .extracting(cdr -> cdr.id().value())
                .containsExactly("d", "c", "b");
        assertThat(cdrs().find(all, Place.FIRST, new Place(NOON, "d"), 1))
                .extracting(cdr -> cdr.id().value())
                .containsExactly("c");
        assertThat(cdrs().find(all, Place.FIRST, new Place(NOON, ""), 10)).isEmpty();
    }

    @Test
    default void counts_back_from_a_place() {
        cdrs().store(List.of(
                atNoon("a"),
                atNoon("b"),
                aCall("c").endedAt(NOON.plusSeconds(1)).cdr()));

        assertThat(cdrs().back(Place.LAST, 1)).contains(new Place(NOON.plusSeconds(1), "c"));
        assertThat(cdrs().back(Place.LAST, 2)).contains(new Place(NOON, "b"));
        assertThat(cdrs().back(new Place(NOON, "b"), 1)).contains(new Place(NOON, "a"));
        assertThat(cdrs().back(Place.LAST, 4)).isEmpty();
    }

    private static Cdr atNoon(String id) {
        return aCall(id).endedAt(NOON).cdr();
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
