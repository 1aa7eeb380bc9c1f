package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.MemoryCdrs;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.cdr.Wanted;

class BackwardsTest {
    private static final Wanted CALLEE = new Wanted("8613");
    private static final Wanted ANOTHER = new Wanted("555");

    private final MemoryCdrs cdrs = new MemoryCdrs();
    private long nanos;
    private long nanosOfEachLook;

    private Backwards.Seen find(Wanted wanted, Place before, int most) {
        return new Backwards(cdrs, () -> nanos += nanosOfEachLook).find(wanted, before, most);
    }

    private static Cdr call(int number, Duration earlier) {
        return aCall("n1-r1-%06d".formatted(number))
                .endedAt(NOON.minus(earlier))
                .cdr();
    }

    private void store(int calls) {
        cdrs.store(IntStream.range(0, calls)
                .mapToObj(number -> call(number, Duration.ofSeconds(number)))
                .toList());
    }

    private static List<String> ids(Backwards.Seen seen) {
        return seen.found().stream().map(cdr -> cdr.id().value()).toList();
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        assertThat(find(CALLEE, Place.LAST, 10)).isEqualTo(new Backwards.Seen(List.of(), Optional.empty()));
    }

    @Test
    void record_behind_thousands_is_found() {
        store(9_000);
        Cdr old = aCall("n0-r1-1")
                .dialling("555")
                .endedAt(NOON.minus(Duration.ofDays(2000)))
                .cdr();
        cdrs.store(List.of(old));

        assertThat(find(ANOTHER, Place.LAST, 10)).isEqualTo(new Backwards.Seen(List.of(old), Optional.empty()));
    }

    @Test
    void time_that_is_over_ends_the_search_and_says_where() {
        nanosOfEachLook = TimeUnit.SECONDS.toNanos(2);
        store(9_000);

        Backwards.Seen first = find(ANOTHER, Place.LAST, 10);
        Backwards.Seen second = find(ANOTHER, first.backTo().orElseThrow(), 10);

        assertThat(first.found()).isEmpty();
        assertThat(first.backTo())
                .contains(call(3_999, Duration.ofSeconds(3_999)).place());
        assertThat(second.backTo())
                .contains(call(7_999, Duration.ofSeconds(7_999)).place());
        assertThat(find(ANOTHER, second.backTo().orElseThrow(), 10).backTo()).isEmpty();
    }

    @Test
    void nobody_waits_for_what_may_have_a_dialog_but_one() {
        store(9_000);
        Cdr call = aCall("n1-r2-1").withSipCallId("dialog").endedAt(NOON).cdr();
        cdrs.store(List.of(call));

        assertThat(find(new Wanted("dialog"), Place.LAST, 10))
                .isEqualTo(new Backwards.Seen(List.of(call), Optional.empty()));
        assertThat(nanos).isZero();
    }

    @Test
    void enough_is_enough_and_the_rest_follows_also_of_calls_that_ended_together() {
        cdrs.store(IntStream.range(0, 7)
                .mapToObj(number -> call(number, Duration.ZERO))
                .toList());

        Backwards.Seen first = find(CALLEE, Place.LAST, 4);
        Backwards.Seen rest = find(CALLEE, first.backTo().orElseThrow(), 4);

        assertThat(ids(first)).containsExactly("n1-r1-000006", "n1-r1-000005", "n1-r1-000004", "n1-r1-000003");
        assertThat(ids(rest)).containsExactly("n1-r1-000002", "n1-r1-000001", "n1-r1-000000");
        assertThat(rest.backTo()).isEmpty();
    }
}
