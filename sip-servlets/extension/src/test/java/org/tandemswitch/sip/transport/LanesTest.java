package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.sip.extension.CapturedLog;

class LanesTest {
    @RegisterExtension
    final CapturedLog said = new CapturedLog();

    private final Lanes lanes = new Lanes(4, 100);

    @AfterEach
    void stop() {
        lanes.stop();
    }

    @Test
    void runs_the_messages_of_a_call_in_the_order_they_came() throws InterruptedException {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(50);

        IntStream.range(0, 50)
                .forEach(i -> lanes.offer(7, () -> {
                    seen.add(i);
                    done.countDown();
                }));
        lanes.start();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isSorted().hasSize(50);
    }

    @Test
    void refuses_work_when_the_lane_is_full() {
        Lanes small = new Lanes(1, 2);

        assertThat(small.offer(1, () -> {})).isTrue();
        assertThat(small.isFull(1)).isFalse();
        assertThat(small.offer(2, () -> {})).isTrue();
        assertThat(small.isFull(3)).isTrue();
        assertThat(small.offer(3, () -> {})).isFalse();
        assertThat(small.depth()).isEqualTo(2);
    }

    @Test
    void goes_on_after_an_error() {
        lanes.start();
        CompletableFuture<String> next = new CompletableFuture<>();

        lanes.offer(1, () -> {
            throw new StackOverflowError("provoked");
        });
        lanes.offer(1, () -> next.complete("alive"));

        assertThat(next).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo("alive");
        assertThat(said.lines()).singleElement().asString().contains("TANDEMSIP0009");
    }

    @Test
    void goes_on_after_an_interrupt() {
        lanes.start();
        CompletableFuture<String> next = new CompletableFuture<>();

        lanes.offer(1, () -> Thread.currentThread().interrupt());
        lanes.offer(1, () -> next.complete("alive"));

        assertThat(next).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo("alive");
    }

    @Test
    void gives_the_second_leg_a_call_id_of_the_same_lane() {
        lanes.start();

        for (int key = 0; key < 4; key++) {
            assertThat(laneOfLegMadeOn(key))
                    .succeedsWithin(30, TimeUnit.SECONDS)
                    .isEqualTo(true);
        }
    }

    private CompletableFuture<Boolean> laneOfLegMadeOn(int key) {
        CompletableFuture<Boolean> same = new CompletableFuture<>();
        lanes.offer(key, () -> {
            Thread first = Thread.currentThread();
            String callId = lanes.newCallId();
            lanes.offer(CallKey.of(callId), () -> same.complete(Thread.currentThread() == first));
        });
        return same;
    }

    @Test
    void never_repeats_a_call_id() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> lanes.newCallId())).doesNotHaveDuplicates();
    }
}
