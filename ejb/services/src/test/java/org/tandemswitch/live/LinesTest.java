package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.capacity.Capacity;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Pool;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.option.Peer;
import org.tandemswitch.user.Rights;

class LinesTest {
    private static final Actor VERA = new Actor("vera", "192.0.2.1", Rights.ALL);
    private static final Owner OWNER = new Owner(Peer.VENDOR, 7);

    private final AtomicLong second = new AtomicLong(100);
    private final Lines lines = new Lines(() -> TimeUnit.SECONDS.toNanos(second.get()));

    @Test
    @DisplayName("RL-04 there are as many calls at once as lines, however many ask at the same moment")
    void never_more_than_there_are() {
        Trunk trunk = new Trunk(OWNER, new Capacity(Optional.of(3), Optional.empty()));

        long taken = IntStream.range(0, 1_000)
                .parallel()
                .filter(turn -> lines.take(trunk).isPresent())
                .count();

        assertThat(taken).isEqualTo(3);
        assertThat(lines.busy(OWNER)).isEqualTo(3);
    }

    @Test
    @DisplayName("RL-04 a line that was given back is free again, and only once")
    void gives_back() {
        Trunk trunk = new Trunk(OWNER, new Capacity(Optional.of(1), Optional.empty()));
        Lines.Line line = lines.take(trunk).orElseThrow();

        line.giveBack();
        line.giveBack();

        assertThat(lines.busy(OWNER)).isZero();
        assertThat(lines.take(trunk)).isPresent();
        assertThat(lines.take(trunk)).isEmpty();
    }

    @Test
    @DisplayName("RL-01 RL-03 in one second no more calls begin than may; the last second is shown")
    void paces() {
        Trunk trunk = new Trunk(OWNER, new Capacity(Optional.empty(), Optional.of(2)));

        assertThat(lines.take(trunk)).isPresent();
        assertThat(lines.take(trunk)).isPresent();
        assertThat(lines.take(trunk)).isEmpty();
        assertThat(lines.begun(OWNER)).isEqualTo(2);
        second.incrementAndGet();
        assertThat(lines.pace(VERA, OWNER)).isEqualTo(2);
        assertThat(lines.take(trunk)).isPresent();
        second.addAndGet(5);
        assertThat(lines.pace(VERA, OWNER)).isZero();
    }

    @Test
    @DisplayName("RL-01 calls that are refused for whatever reason count for the pace, and take no line")
    void counts_refused_calls() {
        Trunk trunk = new Trunk(OWNER, new Capacity(Optional.of(1), Optional.of(2)));

        lines.came(OWNER);
        lines.came(OWNER);

        assertThat(lines.take(trunk)).isEmpty();
        second.incrementAndGet();
        assertThat(lines.take(trunk)).isPresent();
    }

    @Test
    @DisplayName("RL-04 C09 a call takes a line of its group too, and what the group keeps for another it cannot have")
    void shares_with_a_group() {
        Owner group = new Owner(Peer.GROUP, 1);
        Owner other = new Owner(Peer.VENDOR, 8);
        Pool pool = new Pool(group, new Capacity(Optional.of(3), Optional.empty()), Map.of(other, 1));
        Trunk trunk = new Trunk(OWNER, Capacity.UNLIMITED, List.of(pool));

        Lines.Line first = lines.take(trunk).orElseThrow();
        assertThat(lines.take(trunk)).isPresent();
        assertThat(lines.take(trunk)).isEmpty();
        assertThat(lines.take(new Trunk(other, Capacity.UNLIMITED, List.of(pool))))
                .isPresent();
        assertThat(lines.busy(group)).isEqualTo(3);

        first.giveBack();
        assertThat(lines.busy(group)).isEqualTo(2);
        assertThat(lines.take(trunk)).isPresent();
    }

    @Test
    @DisplayName("RL-04 a call that finds no line of its own takes none of its group, however many try")
    void takes_all_or_nothing() {
        Owner group = new Owner(Peer.GROUP, 1);
        Pool pool = new Pool(group, new Capacity(Optional.of(100), Optional.of(100)), Map.of());
        Trunk trunk = new Trunk(OWNER, new Capacity(Optional.of(2), Optional.empty()), List.of(pool));

        long taken = IntStream.range(0, 1_000)
                .parallel()
                .filter(turn -> lines.take(trunk).isPresent())
                .count();

        assertThat(taken).isEqualTo(2);
        assertThat(lines.busy(group)).isEqualTo(2);
        assertThat(lines.begun(group)).isEqualTo(2);
    }
}
