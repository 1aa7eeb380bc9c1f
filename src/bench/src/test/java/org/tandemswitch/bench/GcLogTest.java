package org.tandemswitch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {
    @TempDir
    Path directory;

    @Test
    void counts_pauses_and_nothing_else() {
        var pauses = GcLog.parse(Stream.of(
                "[2026-11-21T12:09:12.229+0000][423ms] GC(0) Pause Young (Normal) (G1 Evacuation Pause)",
                "[2026-11-21T12:09:12.238+0000][433ms] GC(0)   Evacuate Collection Set: 8.5ms",
                "[2026-11-21T12:09:12.238+0000][433ms] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->5M(512M) 9.250ms",
                "[2026-11-21T12:09:12.238+0000][433ms] GC(0) User=0.01s Sys=0.00s Real=0.01s",
                "[12.3s][info][gc] GC(10) Pause Remark 53M->53M(512M) 20.500ms",
                "[12.3s][info][gc] GC(10) Concurrent Mark Cycle 44.000ms"));

        assertThat(pauses).isEqualTo(new GcPauses(2, 29.75, 20.5));
    }

    @Test
    void reads_only_what_was_written_since() throws IOException {
        var file = directory.resolve("gc.log");
        Files.writeString(file, "GC(0) Pause Full 1M->1M(2M) 7.0ms\n");
        var log = GcLog.fromNow(file);

        Files.writeString(file, "GC(1) Pause Full 1M->1M(2M) 3.0ms\n", StandardOpenOption.APPEND);

        assertThat(log.pauses()).isEqualTo(new GcPauses(1, 3, 3));
    }

    @Test
    void reads_a_rotated_log_from_its_beginning() throws IOException {
        var file = directory.resolve("gc.log");
        Files.writeString(file, "GC(0) Pause Full 100M->100M(200M) 7.0ms\n");
        var log = GcLog.fromNow(file);

        Files.writeString(file, "GC(1) Pause Full 1M->1M(2M) 3.0ms\n");

        assertThat(log.pauses().count()).isEqualTo(1);
    }

    @Test
    void shows_no_pauses_without_a_log() {
        assertThat(GcLog.fromNow(directory.resolve("none")).pauses()).isEqualTo(GcPauses.NONE);
    }
}
