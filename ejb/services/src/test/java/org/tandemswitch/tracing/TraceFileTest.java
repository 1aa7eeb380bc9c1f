package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.trace.Passage;

class TraceFileTest {
    private static final long LIMIT = 64 * 1024;

    @TempDir
    Path directory;

    @Test
    @DisplayName("DT-02 a trace wraps at its limit: the newest stays")
    void trace_wraps_at_its_limit() throws IOException {
        TraceFile file = new TraceFile(directory);
        for (int number = 0; number < 1000; number++) {
            file.add(entry(number), LIMIT);
        }
        file.close();

        assertThat(TraceFile.size(directory)).isBetween(LIMIT / 2, LIMIT);
        List<Integer> kept = read();
        assertThat(kept.get(kept.size() - 1)).isEqualTo(999);
        assertThat(kept).isSorted().doesNotContain(0).hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("DT-02 a limit that was lowered holds for what is there already")
    void limit_that_was_lowered_holds_at_once() throws IOException {
        TraceFile file = new TraceFile(directory);
        for (int number = 0; number < 200; number++) {
            file.add(entry(number), 4 * LIMIT);
        }
        file.add(entry(200), LIMIT / 4);
        file.close();

        assertThat(TraceFile.size(directory)).isLessThanOrEqualTo(LIMIT / 4);
        assertThat(read()).contains(200);
    }

    @Test
    void trace_goes_on_where_another_run_ended_and_half_an_entry_does_no_harm() throws IOException {
        TraceFile file = new TraceFile(directory);
        file.add(entry(1), LIMIT);
        file.close();
        Files.write(part(), new byte[] {0, 0, 4, 0, 1}, StandardOpenOption.APPEND);

        TraceFile again = new TraceFile(directory);
        again.add(entry(2), LIMIT);
        again.close();

        assertThat(read()).containsExactly(1, 2);
    }

    @Test
    void what_a_full_disk_cut_off_harms_nothing_that_is_written_when_there_is_room_again() throws IOException {
        AtomicInteger room = new AtomicInteger(1000);
        TraceFile file = new TraceFile(directory, path -> new Scarce(Files.newOutputStream(path), room));
        file.add(entry(1), LIMIT);
        file.flush();
        for (int number = 2; number < 10; number++) {
            file.add(entry(number), LIMIT);
        }
        assertThatThrownBy(file::flush).isInstanceOf(IOException.class);
        file.add(entry(10), LIMIT);
        assertThatThrownBy(file::flush).isInstanceOf(IOException.class);
        assertThat(directory).isDirectoryNotContaining("glob:**0000000002.part");

        room.set(Integer.MAX_VALUE);
        file.add(entry(11), LIMIT);
        file.close();

        assertThat(read()).startsWith(1).endsWith(11).doesNotContain(9, 10);
    }

    @Test
    void damaged_part_ends_where_it_is_damaged() throws IOException {
        TraceFile file = new TraceFile(directory);
        file.add(entry(1), LIMIT);
        file.close();
        Files.write(part(), new byte[] {0, 0, 0, 5, 0, 1, 'x', 9, 9, 0, 0, 0, 1, 0}, StandardOpenOption.APPEND);

        assertThat(read()).containsExactly(1);
    }

    /** Writes as much as there is room for, and fails after it. */
    private static final class Scarce extends FilterOutputStream {
        private final AtomicInteger room;

        Scarce(OutputStream out, AtomicInteger room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int fits = Math.min(length, room.get());
            out.write(bytes, offset, fits);
            room.addAndGet(-fits);
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }

    private Path part() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static byte[] entry(int number) {
        return Entry.write(new Entry.Message(FollowerTest.passage(number + " " + "x".repeat(300))));
    }

    private List<Integer> read() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        TraceFile.read(directory, new Entry.Reader() {
            @Override
            public void message(Passage passage) {
                numbers.add(Integer.parseInt(passage.text().split(" ", 2)[0]));
            }

            @Override
            public void mark(CallId call, Mark mark) {}
        });
        return numbers;
    }
}
