package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private final FakeBroker broker = new FakeBroker();
    private Segments segments;
    private Journal journal;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws IOException {
        segments = new Segments(directory);
        journal = new Journal(segments, LARGE, 1_000);
        forwarder = new Forwarder(journal, segments, new Cursor(directory), broker);
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

    private void startProcess(long nowMicros) throws IOException {
        startProcess(nowMicros, LARGE);
    }

    private void startProcess(long nowMicros, long segmentBytes) throws IOException {
        journal = new Journal(segments, segmentBytes, nowMicros);
        forwarder = new Forwarder(journal, segments, new Cursor(directory), broker);
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
