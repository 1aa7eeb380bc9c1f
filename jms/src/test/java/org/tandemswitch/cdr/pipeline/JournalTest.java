package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    @TempDir
    Path directory;

    @Test
    void keeps_lines_whole_when_many_threads_write() throws Exception {
        Segments segments = new Segments(directory);
        Set<String> expected = new TreeSet<>();
        try (Journal journal = new Journal(segments, 4_000, 1)) {
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                List<String> lines = linesOf(writer);
                expected.addAll(lines);
                writers.add(() -> lines.stream().allMatch(line -> journal.append(bytes(line))));
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            for (Future<Boolean> written : threads.invokeAll(writers)) {
                assertThat(written.get()).isTrue();
            }
            threads.shutdown();
        }

        Set<String> found = new TreeSet<>();
        for (long segment : segments.all()) {
            found.addAll(Files.readAllLines(segments.file(segment)));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void keeps_lines_the_disk_refuses_and_writes_them_first_when_it_takes_them_again() throws IOException {
        Segments segments = new Segments(directory.resolve("outbox"));
        Journal journal = new Journal(segments, 1, 1);
        assertThat(journal.append(bytes("a"))).isTrue();
        Files.move(segments.directory(), directory.resolve("away"));

        assertThat(journal.append(bytes("b"))).isFalse();
        assertThat(journal.append(bytes("c"))).isFalse();
        Files.move(directory.resolve("away"), segments.directory());
        assertThat(journal.retry()).isTrue();

        assertThat(journal.lines()).isEqualTo(3);
        List<String> found = new ArrayList<>();
        for (long segment : segments.all()) {
            found.addAll(Files.readAllLines(segments.file(segment)));
        }
        assertThat(found).containsExactly("a", "b", "c");
    }

    @Test
    void counts_lines_for_which_there_is_no_room_in_memory_either() throws IOException {
        Segments segments = new Segments(directory.resolve("outbox"));
        Journal journal = new Journal(segments, 1, 1, 2);
        assertThat(journal.append(bytes("a"))).isTrue();
        Files.move(segments.directory(), directory.resolve("away"));

        for (String line : List.of("b", "c", "d", "e")) {
            assertThat(journal.append(bytes(line))).isFalse();
        }

        assertThat(journal.inMemory()).isEqualTo(2);
        assertThat(journal.lost()).isEqualTo(2);
        Files.move(directory.resolve("away"), segments.directory());
        assertThat(journal.append(bytes("f"))).isTrue();
        assertThat(journal.lost()).isEqualTo(2);
        assertThat(journal.lines()).isEqualTo(4);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void collects_no_empty_segments_while_the_disk_is_full() throws IOException {
        Segments segments = new Segments(directory);
        Journal journal = new Journal(segments, 1, 1);
        assertThat(journal.append(bytes("a"))).isTrue();
        for (long segment = 2; segment < 20; segment++) {
            Files.createSymbolicLink(segments.file(segment), Path.of("/dev/full"));
        }

        for (int line = 0; line < 10; line++) {
            assertThat(journal.append(bytes("b" + line))).isFalse();
        }

        assertThat(journal.end().segment()).isEqualTo(2);
    }

    private static List<String> linesOf(int writer) {
        return IntStream.range(0, 200)
                .mapToObj(number -> "writer " + writer + " line " + number)
                .toList();
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
