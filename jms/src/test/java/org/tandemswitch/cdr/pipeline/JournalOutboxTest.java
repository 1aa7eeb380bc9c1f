package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.call.Run;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.live.ThisNode;

final class JournalOutboxTest {
    @TempDir
    Path directory;

    private final List<CallRecord> received = new ArrayList<>();

    @Test
    void tells_of_the_restart_before_anything_else() throws IOException {
        JournalOutbox outbox = open();

        outbox.put(aCall("a").ended());
        forward(outbox);

        assertThat(received).hasSize(2).element(1).isEqualTo(aCall("a").ended());
        assertThat(lastAlive(received.get(0))).isEqualTo(Instant.EPOCH);
    }

    @Test
    void remembers_when_the_process_before_was_last_alive() throws IOException {
        open().live(NOON);

        forward(open());

        assertThat(lastAlive(received.get(received.size() - 1))).isEqualTo(NOON);
    }

    @Test
    void speaks_for_the_process_before_even_when_the_server_got_another_name() throws IOException {
        new Alive(directory).begin(new Run("old-name-abc"), NOON);

        forward(open());

        assertThat(received)
                .first()
                .extracting(first -> ((CallRecord.Restarted) first).before())
                .isEqualTo(Optional.of(new Run("old-name-abc")));
    }

    @Test
    void starts_after_a_full_disk_left_no_name_and_keeps_the_hour() throws IOException {
        open().live(NOON);
        Files.writeString(directory.resolve("alive"), "");
        Files.setLastModifiedTime(directory.resolve("alive"), FileTime.from(NOON));

        forward(open());

        CallRecord.Restarted last = (CallRecord.Restarted) received.get(received.size() - 1);
        assertThat(last.before()).isEmpty();
        assertThat(lastAlive(last)).isEqualTo(NOON);
    }

    @Test
    void writes_what_waits_although_no_sign_of_life_can_be_left() throws IOException {
        JournalOutbox outbox = open();
        Files.delete(directory.resolve("alive"));

        outbox.live(NOON);

        assertThat(outbox.ready()).isTrue();
        assertThat(outbox.lost()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leaves_no_sign_of_life_while_the_ends_of_calls_wait_for_the_disk() throws IOException {
        JournalOutbox outbox = open(1);
        outbox.live(NOON);
        Segments segments = new Segments(directory);
        long last = segments.all().last();
        for (long segment = last + 1; segment < last + 20; segment++) {
            Files.createSymbolicLink(segments.file(segment), Path.of("/dev/full"));
        }

        outbox.put(aCall("a").ended());
        outbox.live(NOON.plusSeconds(3600));

        assertThat(outbox.ready()).isFalse();
        assertThat(new Alive(directory).last()).map(Alive.Sign::at).contains(NOON);
    }

    @Test
    void hour_survives_a_copy_of_the_file() throws IOException {
        open().live(NOON);
        Files.setLastModifiedTime(directory.resolve("alive"), FileTime.from(NOON.plusSeconds(3600)));

        assertThat(new Alive(directory).last()).map(Alive.Sign::at).contains(NOON);
    }

    private JournalOutbox open() {
        return open(1 << 20);
    }

    private JournalOutbox open(long segmentBytes) {
        JournalOutbox outbox = new JournalOutbox(directory, segmentBytes);
        outbox.node = new ThisNode();
        outbox.open();
        return outbox;
    }

    private void forward(JournalOutbox outbox) throws IOException {
        Forwarder forwarder = outbox.forwarder(
                batch -> received.addAll(Delivery.read(new String(batch.text(), StandardCharsets.UTF_8), any -> true)
                        .records()));
        assertThat(forwarder.forward()).isTrue();
        assertThat(forwarder.waiting()).isZero();
    }

    private static Instant lastAlive(CallRecord callRecord) {
        return ((CallRecord.Restarted) callRecord).lastAlive();
    }
}
