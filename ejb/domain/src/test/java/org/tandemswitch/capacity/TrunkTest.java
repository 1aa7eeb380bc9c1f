package org.tandemswitch.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.option.Peer;
import org.tandemswitch.routing.Moment;

class TrunkTest {
    private static final Owner GROUP = new Owner(Peer.GROUP, 1);
    private static final Owner ONE = new Owner(Peer.VENDOR, 1);
    private static final Owner OTHER = new Owner(Peer.VENDOR, 2);

    private final Moment now = Moment.quiet();

    @Test
    @DisplayName(
            "RL-04 C09 lines of a group that are reserved for one are kept from the others, and for no longer than needed")
    void keeps_what_is_reserved() {
        Pool pool = new Pool(GROUP, lines(10), Map.of(ONE, 4));
        Trunk reserved = new Trunk(ONE, Capacity.UNLIMITED, List.of(pool));
        Trunk other = new Trunk(OTHER, Capacity.UNLIMITED, List.of(pool));

        now.busy(GROUP, 6).busy(OTHER, 6);
        assertThat(other.shortage(now)).contains(Shortage.SHARED_LINES);
        assertThat(reserved.shortage(now)).isEmpty();
        assertThat(reserved.freeLines(now)).isEqualTo(4);
        assertThat(other.freeLines(now)).isZero();

        now.busy(GROUP, 8).busy(ONE, 3).busy(OTHER, 5);
        assertThat(other.shortage(now)).isEmpty();
        now.busy(GROUP, 10).busy(ONE, 4).busy(OTHER, 6);
        assertThat(reserved.shortage(now)).contains(Shortage.SHARED_LINES);
    }

    @Test
    @DisplayName("RL-04 promises beyond what there is let those in who come first, and never more than there are lines")
    void promises_too_much() {
        Pool pool = new Pool(GROUP, lines(10), Map.of(ONE, 10, OTHER, 10));
        Trunk one = new Trunk(ONE, Capacity.UNLIMITED, List.of(pool));

        assertThat(one.shortage(now)).isEmpty();
        now.busy(GROUP, 9).busy(ONE, 4).busy(OTHER, 5);
        assertThat(one.shortage(now)).isEmpty();
        now.busy(GROUP, 10).busy(ONE, 5);
        assertThat(one.shortage(now)).contains(Shortage.SHARED_LINES);
    }

    @Test
    @DisplayName("RL-04 a call between two that share lines takes one of them, not two")
    void takes_one_line_for_both_sides() {
        Pool pool = new Pool(GROUP, lines(1), Map.of());
        Pool other = new Pool(new Owner(Peer.ACCOUNT, 1), lines(1), Map.of());
        Trunk caller = new Trunk(ONE, Capacity.UNLIMITED, List.of(pool));
        Trunk called = new Trunk(OTHER, Capacity.UNLIMITED, List.of(pool, other));

        assertThat(called.besides(caller).pools()).containsExactly(other);
        assertThat(called.besides(Trunk.FREE).pools()).containsExactly(pool, other);
    }

    @Test
    @DisplayName("RL-04 own lines are asked for before shared ones")
    void asks_for_own_lines_first() {
        Trunk trunk = new Trunk(ONE, lines(1), List.of(new Pool(GROUP, lines(1), Map.of())));

        now.busy(ONE, 1).busy(GROUP, 1);
        assertThat(trunk.shortage(now)).contains(Shortage.LINES);
        now.busy(ONE, 0);
        assertThat(trunk.shortage(now)).contains(Shortage.SHARED_LINES);
        now.busy(GROUP, 0);
        assertThat(trunk.shortage(now)).isEmpty();
    }

    @Test
    @DisplayName("RL-01 RL-04 a group has calls a second too")
    void has_a_pace() {
        Pool pool = new Pool(GROUP, new Capacity(Optional.empty(), Optional.of(5)), Map.of());
        now.begun(GROUP, 5);

        assertThat(new Trunk(ONE, Capacity.UNLIMITED, List.of(pool)).shortage(now))
                .contains(Shortage.PACE);
    }

    private static Capacity lines(int lines) {
        return new Capacity(Optional.of(lines), Optional.empty());
    }
}
