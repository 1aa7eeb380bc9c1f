package org.tandemswitch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ServerParameters;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;

/** The traces on disk, a directory each: what was asked for, and what was recorded. They outlive the server. */
@ApplicationScoped
public class TraceShelf {
    private static final Logger LOG = Logger.getLogger(TraceShelf.class);
    private static final String LABEL = "trace.properties";
    private static final long KILO = 1024;

    private final Path root;
    private final Map<Long, TraceFile> open = new HashMap<>();

    @Inject
    ParametersInForce parameters;

    public TraceShelf() {
        this(Path.of(System.getProperty("jboss.server.data.dir", "."), "tandem", "traces"));
    }

    TraceShelf(Path root) {
        this.root = root;
    }

    /** All that are there, the newest first. */
    List<Trace> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(root)) {
            return directories
                    .map(TraceShelf::label)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Trace::number).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Trace> label(Path directory) {
        Properties label = new Properties();
        try (Reader in = Files.newBufferedReader(directory.resolve(LABEL), StandardCharsets.UTF_8)) {
            label.load(in);
            TraceSubject subject = TraceSubject.parse(label.getProperty("kind", ""), label.getProperty("value", ""))
                    .orElseThrow(() -> new IllegalArgumentException("no subject"));
            return Optional.of(new Trace(
                    Long.parseLong(directory.getFileName().toString()),
                    subject,
                    label.getProperty("by", ""),
                    Instant.parse(label.getProperty("begun", "")),
                    moment(label, "until"),
                    moment(label, "stopped")));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            LOG.debugf(unreadable, "No trace in %s", directory);
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(Properties label, String name) {
        return Optional.ofNullable(label.getProperty(name)).map(Instant::parse);
    }

    void put(Trace trace) {
        Properties label = new Properties();
        label.setProperty("kind", trace.subject().kind().key());
        label.setProperty("value", trace.subject().value());
        label.setProperty("by", trace.by());
        label.setProperty("begun", trace.begunAt().toString());
        trace.until().ifPresent(end -> label.setProperty("until", end.toString()));
        trace.stoppedAt().ifPresent(end -> label.setProperty("stopped", end.toString()));
        try {
            Path directory = directory(trace.number());
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (Writer out = Files.newBufferedWriter(directory.resolve(LABEL), StandardCharsets.UTF_8)) {
                label.store(out, "");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    synchronized void remove(Trace trace) {
        closeOne(trace.number());
        Path directory = directory(trace.number());
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            all.forEach(files::add);
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    synchronized void add(Trace trace, Entry entry) throws IOException {
        TraceFile file = open.get(trace.number());
        if (file == null) {
            file = new TraceFile(directory(trace.number()));
            open.put(trace.number(), file);
        }
        file.add(Entry.write(entry), limit());
    }

    private long limit() {
        return parameters.now().get(ServerParameters.SERVER_TRACE_FILE_LENGTH) * KILO;
    }

    /** One that cannot be written does not keep the others. */
    synchronized void flush() throws IOException {
        IOException failure = null;
        for (TraceFile file : open.values()) {
            try {
                file.flush();
            } catch (IOException lost) {
                failure = lost;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    synchronized void close() {
        List.copyOf(open.keySet()).forEach(this::closeOne);
    }

    synchronized void closeOne(long number) {
        Optional.ofNullable(open.remove(number)).ifPresent(TraceShelf::close);
    }

    private static void close(TraceFile file) {
        try {
            file.close();
        } catch (IOException lost) {
            LOG.debug("A trace could not be finished", lost);
        }
    }

    long size(Trace trace) {
        return TraceFile.size(directory(trace.number()));
    }

    void read(Trace trace, Entry.Reader reader) throws IOException {
        TraceFile.read(directory(trace.number()), reader);
    }

    private Path directory(long number) {
        return root.resolve(Long.toString(number));
    }
}
