package org.tandemswitch.system.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

@Order(25)
class CdrListenerTest extends OnTheSwitch {
    /** Takes every byte and says that it has no room for it. */
    private static final Path FULL_DISK = Path.of("/dev/full");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    CdrListenerTest(Records records) {
        super(records);
    }

    @AfterEach
    void unsubscribe() {
        Listener.forget(tandem);
    }

    @Test
    void one_call_becomes_one_line() throws Exception {
        Path file = directory.resolve("records.ndjson");
        try (Listener listener = Listener.writing(file, tandem, directory.resolve("said"))) {
            assertThat(listener.said()).contains("Listening");

            Cdr cdr = call("360");

            assertThat(linesOf(file)).containsExactly(cdr.callId());
        }
    }

    @Test
    void record_that_found_no_room_on_the_disk_is_delivered_again() throws Exception {
        Path file = directory.resolve("records.ndjson");
        Cdr cdr;
        try (Listener listener = Listener.writing(FULL_DISK, tandem, directory.resolve("said"))) {
            cdr = call("361");
            assertThat(listener.awaitEnd()).isNotZero();
            assertThat(listener.said()).contains("No space left");
        }

        try (Listener again = Listener.writing(file, tandem, directory.resolve("said again"))) {
            assertThat(again.said()).contains("Listening");
            assertThat(linesOf(file)).containsExactly(cdr.callId());
        }
    }

    private Cdr call(String number) {
        phones.vendor(Vendor.UDP, Script.answering());
        Dialled call = phones.place(phones.client().call(Vendor.UDP.number(number)));
        call.awaitAnswer();
        call.hangUp();
        return records.only(call);
    }

    /** The call ids of the records in a file, once there are some. */
    private static List<String> linesOf(Path file) throws Exception {
        await().atMost(PATIENCE).until(() -> Files.exists(file) && Files.size(file) > 0);
        return Files.readAllLines(file).stream().map(CdrListenerTest::callId).toList();
    }

    private static String callId(String line) {
        try {
            return new ObjectMapper().readTree(line).path("callId").asText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
