package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForwarderTest {
    private static final long SMALL = 200;
    private static final long LARGE = 1_000_000;

    @TempDir
    Path directory;

    private static final Duration ALMOST = Forwarder.PATIENCE.minusMillis(1);

    private final FakeBroker broker = new FakeBroker();
    private long nanos = Long.MAX_VALUE - 1;
    private Segments segments;
    private Journal journal;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws IOException {
        segments = new Segments(directory);
        journal = new Journal(segments, LARGE, 1_000);
        forwarder = forwarder();
    }

    @Test
    void hands_lines_over_in_order_and_once() throws IOException {
        put("a", "b", "c");

        assertThat(forwarder.forward()).isTrue();
        put("d");
        forwarder.forward();
        forwarder.forward();

        assertThat(broker.lines()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void sends_no_more_lines_than_a_message_should_have() throws IOException {
        IntStream.range(0, Forwarder.MOST_LINES + 1).forEach(number -> put("line " + number));

        forwarder.forward();

        assertThat(broker.sizes).containsExactly(Forwarder.MOST_LINES, 1);
    }

    @Test
    void sends_no_more_bytes_than_a_message_should_have() throws IOException {
        put("x".repeat(60_000), "y".repeat(60_000));

        forwarder.forward();

        assertThat(broker.sizes).containsExactly(1, 1);
    }

    @Test
    void hands_over_a_line_longer_than_a_message_should_be() throws IOException {
        String longer = "x".repeat(500_000);
        put("a", longer, "b");

        assertThat(forwarder.forward()).isTrue();

        assertThat(broker.lines()).containsExactly("a", longer, "b");
        assertThat(forwarder.waiting()).isZero();
    }

    @Test
    void keeps_order_when_the_broker_fails_and_comes_back() throws IOException {
        put("a");
        broker.isDown = true;
        assertThatThrownBy(forwarder::forward).isInstanceOf(IllegalStateException.class);
        put("b");
        assertThatThrownBy(forwarder::forward).isInstanceOf(IllegalStateException.class);
        forwarder.force();
        assertThat(forwarder.waiting()).isEqualTo(2);

        broker.isDown = false;
        forwarder.forward();

        assertThat(broker.lines()).containsExactly("a", "b");
        assertThat(forwarder.waiting()).isZero();
    }

    @Test
    void goes_on_where_it_stopped_after_a_restart() throws IOException {
        put("a", "b");
        forwarder.forward();
        put("c");

        startProcess(2_000);
        put("d");
        assertThat(forwarder.waiting()).isEqualTo(2);
        forwarder.forward();

        assertThat(broker.lines()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void repeats_a_batch_under_the_same_key_when_the_cursor_is_lost() throws IOException {
        put("a", "b");
        forwarder.forward();
        Files.delete(directory.resolve("cursor"));

        startProcess(2_000);
        forwarder.forward();

        assertThat(broker.keys).hasSize(2);
        assertThat(broker.keys.get(1)).isEqualTo(broker.keys.get(0));
    }

    @Test
    void skips_a_line_that_was_cut_off_when_the_process_died() throws IOException {
        put("a");
        Files.writeString(newest(), "{\"torn", StandardOpenOption.APPEND);

        startProcess(2_000);
        put("b");
        forwarder.forward();

        assertThat(broker.lines()).containsExactly("a", "b");
    }

    @Test
    void rolls_segments_and_deletes_finished_ones() throws IOException {
        startProcess(2_000, SMALL);
        IntStream.range(0, 50).forEach(number -> put("a line of some length, number " + number));
        assertThat(segments.all()).hasSizeGreaterThan(5);

        forwarder.forward();

        assertThat(broker.lines()).hasSize(50);
        assertThat(broker.lines().get(49)).endsWith(" 49");
        assertThat(segments.all()).containsExactly(journal.end().segment());
    }

    @Test
    void never_uses_a_segment_again_even_when_the_clock_goes_back() throws IOException {
        put("a");
        startProcess(10);
        put("b");
        forwarder.forward();

        assertThat(broker.lines()).containsExactly("a", "b");
        assertThat(broker.keys).doesNotHaveDuplicates();
    }

    @Test
    void does_not_stumble_over_an_unreadable_cursor_or_foreign_files() throws IOException {
        put("a");
        Files.writeString(directory.resolve("cursor"), "");
        Files.writeString(directory.resolve("notes.txt"), "hello");
        startProcess(2_000);

        forwarder.forward();

        assertThat(broker.lines()).containsExactly("a");
    }

    @Test
    void tells_only_the_end_of_a_call_that_ends_soon() throws IOException {
        put(began("a"), began("b"), "other");
        forwarder.forward();
        wait(ALMOST);
        put(ended("a"), ended("b"));
        forwarder.forward();
        wait(ALMOST);
        forwarder.forward();

        assertThat(broker.lines()).containsExactly("other", ended("a"), ended("b"));
    }

    @Test
    void tells_the_beginning_of_a_long_call_once_and_then_its_end() throws IOException {
        put(began("long"), began("short"));
        forwarder.forward();
        put(ended("short"));
        wait(Forwarder.PATIENCE);
        forwarder.forward();
        wait(Forwarder.PATIENCE);
        forwarder.forward();
        put(ended("long"));
        forwarder.forward();

        assertThat(broker.lines()).containsExactly(ended("short"), began("long"), ended("long"));
        assertThat(broker.keys).doesNotHaveDuplicates();
    }

    @Test
    void tells_nothing_of_a_call_that_nobody_answers_until_it_is_over() throws IOException {
        put(placed("a", 1), placed("b", 1));
        forwarder.forward();
        wait(Forwarder.PATIENCE);
        put(placed("a", 2), began("b"));
        forwarder.forward();
        wait(Forwarder.PATIENCE);
        forwarder.forward();
        put(ended("a"), ended("b"));
        forwarder.forward();

        assertThat(broker.lines()).containsExactly(began("b"), ended("a"), ended("b"));
    }

    @Test
    void tells_of_calls_that_rang_when_the_process_died_what_was_told_last() throws IOException {
        put(placed("a", 1), placed("b", 1), placed("c", 1), placed("a", 2), began("c"), placed("d", 1), ended("d"));
        forwarder.forward();

        startProcess(2_000);
        put(restarted("second"), placed("e", 1));
        forwarder.forward();

        assertThat(broker.lines())
                .containsExactly(ended("d"), began("c"), placed("b", 1), placed("a", 2), restarted("second"));
    }

    @Test
    void keeps_the_segment_of_a_call_that_rings() throws IOException {
        startProcess(2_000, SMALL);
        put(placed("a", 1));
        IntStream.range(0, 50).forEach(number -> put("a line of some length, number " + number));
        forwarder.forward();
        assertThat(segments.all()).hasSizeGreaterThan(5);

        put(ended("a"));
        forwarder.forward();

        assertThat(segments.all()).containsExactly(journal.end().segment());
    }

    @Test
    void tells_all_beginnings_of_a_process_that_died_before_its_successor_says_so() throws IOException {
        put(restarted("first"), began("a"), began("b"), ended("a"), began("c"));
        forwarder.forward();
        put(began("d"));

        startProcess(2_000);
        put(restarted("second"), began("e"));
        forwarder.forward();

        assertThat(broker.lines())
                .containsExactly(
                        restarted("first"), ended("a"), began("b"), began("c"), began("d"), restarted("second"));
    }

    @Test
    void keeps_a_beginning_back_while_the_broker_is_down_and_loses_none() throws IOException {
        put(began("long"), began("short"), ended("short"));
        broker.isDown = true;
        assertThatThrownBy(forwarder::forward).isInstanceOf(IllegalStateException.class);
        wait(Forwarder.PATIENCE);
        assertThatThrownBy(forwarder::forward).isInstanceOf(IllegalStateException.class);

        broker.isDown = false;
        forwarder.forward();
        forwarder.forward();

        assertThat(broker.lines()).containsExactly(ended("short"), began("long"));
    }

    @Test
    void counts_no_line_as_waiting_that_only_waits_for_the_end_of_its_call() throws IOException {
        put(began("a"));
        forwarder.forward();

        assertThat(forwarder.waiting()).isZero();
        startProcess(2_000);
        assertThat(forwarder.waiting()).isZero();
    }

    @Test
    void keeps_the_segment_of_a_beginning_until_it_was_told() throws IOException {
        startProcess(2_000, SMALL);
        put(began("a"));
        IntStream.range(0, 50).forEach(number -> put("a line of some length, number " + number));
        forwarder.forward();
        assertThat(segments.all()).hasSizeGreaterThan(5);

        wait(Forwarder.PATIENCE);
        forwarder.forward();

        assertThat(broker.lines()).hasSize(51).endsWith(began("a"));
        assertThat(segments.all()).containsExactly(journal.end().segment());
    }

    @Test
    void repeats_beginnings_under_the_same_key_when_the_cursor_is_lost() throws IOException {
        put(began("a"), "x", began("b"));
        forwarder.forward();
        wait(Forwarder.PATIENCE);
        forwarder.forward();
        Files.delete(directory.resolve("cursor"));

        startProcess(2_000);
        put(restarted("second"));
        forwarder.forward();

        assertThat(broker.keys).hasSize(5);
        assertThat(broker.keys.subList(2, 4)).isEqualTo(broker.keys.subList(0, 2));
        assertThat(broker.keys.get(0)).isNotEqualTo(broker.keys.get(1));
    }

    @Test
    void tells_more_beginnings_than_one_message_should_have_in_several() throws IOException {
        IntStream.range(0, Forwarder.MOST_LINES + 1).forEach(number -> put(began("call " + number)));
        forwarder.forward();
        wait(Forwarder.PATIENCE);
        forwarder.forward();

        assertThat(broker.sizes).containsExactly(Forwarder.MOST_LINES, 1);
    }

    private void startProcess(long nowMicros) throws IOException {
        startProcess(nowMicros, LARGE);
    }

    private void startProcess(long nowMicros, long segmentBytes) throws IOException {
        journal = new Journal(segments, segmentBytes, nowMicros);
        forwarder = forwarder();
    }

    private Forwarder forwarder() throws IOException {
        return new Forwarder(journal, segments, new Cursor(directory), broker, () -> nanos);
    }

    private void wait(Duration time) {
        nanos += time.toNanos();
    }

    private static String began(String call) {
        return "{\"schema\":1,\"record\":\"began\",\"callId\":\"%s\"}".formatted(call);
    }

    private static String placed(String call, int vendor) {
        return "{\"schema\":1,\"record\":\"placed\",\"callId\":\"%s\",\"x\":%d}".formatted(call, vendor);
    }

    private static String ended(String call) {
        return "{\"schema\":1,\"record\":\"ended\",\"callId\":\"%s\",\"x\":{}}".formatted(call);
    }

    private static String restarted(String run) {
        return "{\"schema\":1,\"record\":\"restarted\",\"run\":\"%s\",\"lastAlive\":7}".formatted(run);
    }

    private void put(String... lines) {
        for (String line : lines) {
            assertThat(journal.append((line + "\n").getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
        }
    }

    private Path newest() throws IOException {
        return segments.file(segments.all().last());
    }

    private static final class FakeBroker implements Sender {
        private final List<String> keys = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final StringBuilder received = new StringBuilder();
        private boolean isDown;

        @Override
        public void send(Batch batch) {
            if (isDown) {
                throw new IllegalStateException("broker down");
            }
            keys.add(batch.key());
            sizes.add(batch.lines());
            received.append(new String(batch.text(), StandardCharsets.UTF_8));
        }

        private List<String> lines() {
            return received.toString().lines().toList();
        }
    }
}
