package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;

class TracesTest {
    private static final TraceSubject ALL = TraceSubject.parse("all", "").orElseThrow();

    @TempDir
    Path directory;

    private final Traces traces = new Traces();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean slow;
    private Consumer<Instant> look = now -> {};

    @BeforeEach
    void build() {
        traces.shelf = new SlowShelf();
        traces.shelf.parameters = new ParametersInForce();
        traces.recorder = new Recorder();
        traces.recorder.shelf = traces.shelf;
        traces.recorder.homer = new Homer();
        traces.recorder.homer.parameters = new ParametersInForce();
        traces.gateways = new KnownGateways() {
            @Override
            boolean has(String name) {
                return name.equals("north");
            }
        };
        traces.ticker = new Ticker() {
            @Override
            public Ticking every(String name, Duration period, Consumer<Instant> work) {
                look = work;
                return () -> {};
            }
        };
        traces.occurrences = new Occurrences() {
            @Override
            public void note(Actor actor, Deed deed, String subject, FieldChange... changes) {
                assertThat(deed).isIn(Deed.TRACE_STARTED, Deed.TRACE_STOPPED, Deed.TRACE_REMOVED);
            }
        };
    }

    @AfterEach
    void rest() {
        free.countDown();
        traces.recorder.settle();
        traces.recorder.stop();
    }

    /** On a disk that takes its time. */
    private final class SlowShelf extends TraceShelf {
        SlowShelf() {
            super(directory);
        }

        @Override
        void begin(Trace trace) {
            takeTime();
            super.begin(trace);
        }

        @Override
        synchronized void end(Trace over) {
            takeTime();
            super.end(over);
        }

        @Override
        void remove(Trace trace) {
            takeTime();
            super.remove(trace);
        }

        private void takeTime() {
            if (slow) {
                busy.countDown();
                try {
                    free.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Test
    @DisplayName("the clock of all calls does not wait for the disk while a trace begins")
    void clock_does_not_wait_for_a_trace_that_begins() throws Exception {
        traces.restore();
        slow = true;
        CompletableFuture<Trace> begun = CompletableFuture.supplyAsync(() -> begin(Duration.ofMinutes(1)));
        awaitBusy();

        assertLooks(Instant.now());
        assertThat(traces.all(Actor.SYSTEM)).isEmpty();

        free.countDown();
        assertThat(begun).succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(traces.all(Actor.SYSTEM)).containsExactly(begun.join());
    }

    @Test
    @DisplayName("the clock of all calls does not wait for the files of a trace to be deleted")
    void clock_does_not_wait_for_files_that_are_deleted() throws Exception {
        traces.restore();
        Trace trace = begin(Duration.ofMinutes(1));
        traces.stop(Actor.SYSTEM, trace.number());
        traces.recorder.settle();
        slow = true;
        CompletableFuture<Boolean> removed =
                CompletableFuture.supplyAsync(() -> traces.remove(Actor.SYSTEM, trace.number()));
        awaitBusy();

        assertLooks(Instant.now());
        assertThat(traces.all(Actor.SYSTEM)).isEmpty();

        free.countDown();
        assertThat(removed).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @DisplayName("the clock of all calls does not wait for the label of a trace whose time is up")
    void clock_does_not_wait_for_a_label() throws Exception {
        traces.restore();
        begin(Duration.ofMinutes(1));
        slow = true;
        Instant later = Instant.now().plusSeconds(120);

        assertLooks(later);
        awaitBusy();
        assertLooks(later);

        assertThat(traces.all(Actor.SYSTEM)).allMatch(trace -> trace.stoppedAt().isPresent());
        free.countDown();
        traces.recorder.settle();
        assertThat(traces.shelf.all()).isEqualTo(traces.all(Actor.SYSTEM));
    }

    @Test
    @DisplayName("DT-01 a number that is left on disk is not given to another trace, after a restart either")
    void number_of_what_is_left_on_disk_does_not_come_back() throws IOException {
        Path left = Files.createDirectories(directory.resolve("7"));
        Files.write(left.resolve("0000000000.part"), new byte[1]);

        traces.restore();

        assertThat(left).doesNotExist();
        assertThat(begin(Duration.ofMinutes(1)).number()).isEqualTo(8);
    }

    @Test
    void trace_that_cannot_begin_is_not_there() throws IOException {
        traces.restore();
        Files.createDirectories(directory.resolve("1").resolve("trace.properties.new"));

        assertThatThrownBy(() -> begin(Duration.ofMinutes(1))).isInstanceOf(UncheckedIOException.class);

        assertThat(traces.all(Actor.SYSTEM)).isEmpty();
        assertThat(begin(Duration.ofMinutes(1)).number()).isEqualTo(2);
    }

    @Test
    @DisplayName("DT-01 the oldest trace that is over goes for another one, and none that is running")
    void oldest_that_is_over_goes() {
        traces.restore();
        for (int number = 1; number <= Traces.MOST; number++) {
            begin(Duration.ofMinutes(1));
        }
        assertThat(traces.begin(Actor.SYSTEM, ALL, Optional.empty())).isEmpty();
        traces.stop(Actor.SYSTEM, 5);
        traces.stop(Actor.SYSTEM, 3);

        Trace begun = begin(Duration.ofMinutes(1));

        List<Trace> all = traces.all(Actor.SYSTEM);
        assertThat(all).hasSize(Traces.MOST).startsWith(begun);
        assertThat(all).extracting(Trace::number).contains(5L).doesNotContain(3L);
        assertThat(directory.resolve("3")).doesNotExist();
    }

    @Test
    @DisplayName("DT-01 a trace of a gateway that is not there is refused, for it would record nothing")
    void gateway_that_is_not_there_is_not_traced() {
        traces.restore();

        assertThatThrownBy(() -> traces.begin(Actor.SYSTEM, gateway("nroth"), Optional.empty()))
                .isInstanceOf(UnknownGateway.class);

        assertThat(traces.all(Actor.SYSTEM)).isEmpty();
        assertThat(traces.begin(Actor.SYSTEM, gateway("north"), Optional.empty()))
                .isPresent();
    }

    private static TraceSubject gateway(String name) {
        return TraceSubject.parse("gateway", name).orElseThrow();
    }

    @Test
    void trace_whose_files_cannot_be_deleted_can_be_removed_later() throws IOException {
        traces.restore();
        Trace trace = begin(Duration.ofMinutes(1));
        Trace newer = begin(Duration.ofMinutes(1));
        Path inTheWay = Files.createDirectories(directory.resolve(trace.number() + "/other/one"));

        assertThatThrownBy(() -> traces.remove(Actor.SYSTEM, trace.number())).isInstanceOf(UncheckedIOException.class);
        assertThat(traces.all(Actor.SYSTEM)).extracting(Trace::number).containsExactly(newer.number(), trace.number());

        Files.delete(inTheWay);
        assertThat(traces.remove(Actor.SYSTEM, trace.number())).isTrue();
        assertThat(traces.all(Actor.SYSTEM)).containsExactly(newer);
        assertThat(directory.resolve(Long.toString(trace.number()))).doesNotExist();
    }

    private Trace begin(Duration time) {
        return traces.begin(Actor.SYSTEM, ALL, Optional.of(time)).orElseThrow();
    }

    private void awaitBusy() throws InterruptedException {
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private void assertLooks(Instant now) {
        assertThat(CompletableFuture.runAsync(() -> look.accept(now))).succeedsWithin(30, TimeUnit.SECONDS);
    }
}
