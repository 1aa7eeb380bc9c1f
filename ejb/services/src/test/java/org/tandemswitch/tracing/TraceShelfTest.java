package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;

class TraceShelfTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Entry NOTE =
            new Entry.Note(new CallId("n1-1"), new Mark(NOW, Mark.Kind.ANSWERED, 0, "", "", 0));

    @TempDir
    Path directory;

    private TraceShelf shelf;

    @BeforeEach
    void build() {
        shelf = new TraceShelf(directory);
        shelf.parameters = new ParametersInForce();
    }

    @Test
    @DisplayName("DT-01 traces outlive the server, those that are over as such")
    void traces_are_found_again() throws IOException {
        Trace over = trace(1).stopped(NOW.plusSeconds(60));
        shelf.begin(trace(1));
        shelf.begin(trace(2));
        shelf.end(over);
        shelf.flush();

        assertThat(new TraceShelf(directory).all()).containsExactly(trace(2), over);
    }

    @Test
    void label_that_cannot_be_written_stays_as_it_was_and_is_written_when_there_is_room() throws IOException {
        Trace over = trace(1).stopped(NOW.plusSeconds(60));
        shelf.begin(trace(1));
        Path inTheWay = inTheWay(1);

        shelf.end(over);
        shelf.flush();
        assertThat(shelf.all()).containsExactly(trace(1));

        Files.delete(inTheWay);
        shelf.flush();
        assertThat(shelf.all()).containsExactly(over);
    }

    @Test
    void last_labels_are_written_when_the_server_stops() {
        Trace over = trace(1).stopped(NOW.plusSeconds(60));
        shelf.begin(trace(1));

        shelf.end(over);
        shelf.close();

        assertThat(shelf.all()).containsExactly(over);
    }

    @Test
    void trace_that_cannot_begin_leaves_nothing_behind() throws IOException {
        inTheWay(1);

        assertThatThrownBy(() -> shelf.begin(trace(1))).isInstanceOf(UncheckedIOException.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void trace_that_was_removed_does_not_come_back_with_its_label() throws IOException {
        shelf.begin(trace(1));
        shelf.add(trace(1), NOTE);
        shelf.flush();

        shelf.end(trace(1).stopped(NOW));
        shelf.remove(trace(1));
        shelf.end(trace(1).stopped(NOW));
        shelf.flush();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void nothing_is_written_for_a_trace_that_was_removed() throws IOException {
        shelf.begin(trace(1));
        Path inTheWay = Files.createDirectories(directory.resolve("1/other/one"));

        assertThatThrownBy(() -> shelf.remove(trace(1))).isInstanceOf(UncheckedIOException.class);
        shelf.add(trace(1), NOTE);
        shelf.end(trace(1).stopped(NOW));
        shelf.flush();
        assertThat(shelf.size(trace(1))).isZero();
        assertThat(shelf.all()).isEmpty();

        Files.delete(inTheWay);
        shelf.remove(trace(1));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_has_no_label_goes_and_its_number_is_known() throws IOException {
        shelf.begin(trace(3));
        part(3);
        part(7);
        Path foreign = Files.createDirectory(directory.resolve("other"));

        assertThat(shelf.lastNumber()).isEqualTo(7);
        shelf.clearUnlabelled();

        assertThat(shelf.lastNumber()).isEqualTo(3);
        assertThat(shelf.all()).containsExactly(trace(3));
        assertThat(shelf.size(trace(3))).isEqualTo(1);
        assertThat(foreign).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kind=unheard-of\nbegun=2026-01-01T00:00:00Z\n", "kind=all\nbegun=yesterday\n"})
    void what_has_a_label_that_makes_no_sense_stays(String label) throws IOException {
        part(8);
        Files.writeString(directory.resolve("8").resolve("trace.properties"), label);

        shelf.clearUnlabelled();

        assertThat(shelf.all()).isEmpty();
        assertThat(shelf.size(trace(8))).isEqualTo(1);
        assertThat(shelf.lastNumber()).isEqualTo(8);
    }

    /** A directory by the name of the draft keeps the label from being written, as a full disk does. */
    private Path inTheWay(long number) throws IOException {
        return Files.createDirectories(directory.resolve(Long.toString(number)).resolve("trace.properties.new"));
    }

    private void part(long number) throws IOException {
        Path place = Files.createDirectories(directory.resolve(Long.toString(number)));
        Files.write(place.resolve("0000000000.part"), new byte[1]);
    }

    private static Trace trace(long number) {
        TraceSubject all = TraceSubject.parse("all", "").orElseThrow();
        return Trace.begin(number, all, "admin", NOW, Optional.empty());
    }
}
