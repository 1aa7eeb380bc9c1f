package org.tandemswitch.tracing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;

class RecorderTest {
    private static final InetSocketAddress ADDRESS = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);

    @TempDir
    Path directory;

    private final Recorder recorder = new Recorder();
    private boolean homerListens;

    @BeforeEach
    void build() {
        recorder.shelf = new TraceShelf(directory);
        recorder.shelf.parameters = new ParametersInForce();
        recorder.homer = new Homer() {
            @Override
            boolean isWanted() {
                return homerListens;
            }

            @Override
            void tell(Passage passage, String firstDialog) {}
        };
        recorder.begin(new Wire() {
            @Override
            public void listen(Ear ear) {}

            @Override
            public void rest() {}
        });
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    @Test
    @DisplayName("DT-01 a trace has nothing of what was heard for another one that is over")
    void what_was_heard_is_forgotten_when_nobody_listens_any_longer() throws IOException {
        assertThat(recordedAfterAnotherTrace()).containsExactly("BYE");
    }

    @Test
    void what_was_heard_is_not_forgotten_while_a_homer_server_listens() throws IOException {
        homerListens = true;

        assertThat(recordedAfterAnotherTrace()).containsExactly("INVITE", "BYE");
    }

    @Test
    @DisplayName("DT-01 a trace that was stopped on a full disk is over when there is room, although nothing passes")
    void label_is_tried_again_although_nothing_passes() throws Exception {
        Trace trace = trace(1, "999");
        follow(trace);
        Path inTheWay = Files.createDirectory(directory.resolve("1").resolve("trace.properties.new"));
        Trace over = trace.stopped(Instant.now());
        recorder.afterwards(() -> recorder.shelf.end(over));
        recorder.settle();
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(recorder.shelf.all()).containsExactly(trace);

        Files.delete(inTheWay);

        assertThat(CompletableFuture.runAsync(() -> awaitLabel(over))).succeedsWithin(30, TimeUnit.SECONDS);
    }

    private void awaitLabel(Trace over) {
        while (!recorder.shelf.all().equals(List.of(over))) {
            Thread.onSpinWait();
        }
    }

    private List<String> recordedAfterAnotherTrace() throws IOException {
        follow(trace(1, "999"));
        hear("INVITE sip:9@h SIP/2.0\r\nCall-ID: in\r\n\r\n");
        recorder.follow(List.of());
        Trace trace = trace(2, "4420");
        follow(trace);
        hear("BYE sip:4420@h SIP/2.0\r\nCall-ID: in\r\n\r\n");
        recorder.settle();
        return read(trace);
    }

    private void follow(Trace trace) {
        recorder.shelf.begin(trace);
        recorder.follow(List.of(trace));
    }

    private void hear(String message) {
        recorder.heard(true, "UDP", ADDRESS, ADDRESS, message.getBytes(ISO_8859_1));
    }

    private List<String> read(Trace trace) throws IOException {
        List<String> methods = new ArrayList<>();
        recorder.shelf.read(trace, new Entry.Reader() {
            @Override
            public void message(Passage passage) {
                methods.add(passage.text().split(" ", 2)[0]);
            }

            @Override
            public void mark(CallId call, Mark mark) {}
        });
        return methods;
    }

    private static Trace trace(long number, String value) {
        return Trace.begin(
                number, TraceSubject.parse("number", value).orElseThrow(), "admin", Instant.now(), Optional.empty());
    }
}
