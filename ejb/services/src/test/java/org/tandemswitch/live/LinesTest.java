package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.option.Peer;
import org.tandemswitch.passage.Capacity;
import org.tandemswitch.passage.Owner;
import org.tandemswitch.passage.Trunk;
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
}
