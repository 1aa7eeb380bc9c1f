package org.tandemswitch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DelaysTest {
    @Test
    void knows_median_and_tail() {
        var millis = IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).collect(Collectors.toList());
        Collections.shuffle(millis);

        var delays = new Delays(millis, 0);

        assertThat(delays.median()).hasMillis(101);
        assertThat(delays.quantile(99)).hasMillis(199);
    }

    @Test
    void tells_what_was_lost() {
        assertThat(new Delays(List.of(), 7).table()).contains("7 lost");
    }

    @Test
    void reads_what_is_alive() {
        var histogram =
                " num     #instances         #bytes  class name\n   1:  5  100  [B\nTotal      5    209715200\n";

        assertThat(Heap.aliveMegabytes(histogram)).isEqualTo(200);
    }
}
