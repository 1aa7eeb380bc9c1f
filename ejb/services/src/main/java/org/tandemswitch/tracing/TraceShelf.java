package org.tandemswitch.tracing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final String DRAFT = LABEL + ".new";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final long KILO = 1024;

    private final Path root;
    private final Map<Long, TraceFile> open = new HashMap<>();
    /** Those whose labels do not say yet that they are over. */
    private final Map<Long, Trace> ended = new HashMap<>();

    /** Those that were removed: what was under way to them meanwhile is for nobody. Their numbers do not come back. */
    private final Set<Long> gone = new HashSet<>();

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
        return directories().stream()
                .map(TraceShelf::readableLabel)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Trace::number).reversed())
                .toList();
    }

    /** The highest that something on disk has, whether it can be read or not. */
    long lastNumber() {
        return directories().stream().mapToLong(TraceShelf::number).max().orElse(0);
    }

    private List<Path> directories() {
        try {
            return content(root).stream()
                    .filter(directory ->
                            NUMBER.matcher(directory.getFileName().toString()).matches())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> content(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(directory)) {
            return content.toList();
        }
    }

    private static long number(Path directory) {
        return Long.parseLong(directory.getFileName().toString());
    }

    private static Optional<Trace> readableLabel(Path directory) {
        try {
            return label(directory);
        } catch (IOException unreadable) {
            LOG.debugf(unreadable, "The label in %s cannot be read", directory);
            return Optional.empty();
        }
    }

    /** None when there is none that makes sense. */
    private static Optional<Trace> label(Path directory) throws IOException {
        Properties label = new Properties();
        try (Reader in = Files.newBufferedReader(directory.resolve(LABEL), StandardCharsets.UTF_8)) {
            label.load(in);
            TraceSubject subject = TraceSubject.parse(label.getProperty("kind", ""), label.getProperty("value", ""))
                    .orElseThrow(() -> new IllegalArgumentException("no subject"));
            return Optional.of(new Trace(
                    number(directory),
                    subject,
                    label.getProperty("by", ""),
                    Instant.parse(label.getProperty("begun", "")),
                    moment(label, "until"),
                    moment(label, "stopped")));
        } catch (NoSuchFileException
                | CharacterCodingException
                | IllegalArgumentException
                | DateTimeException senseless) {
            LOG.debugf(senseless, "No trace in %s", directory);
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(Properties label, String name) {
        return Optional.ofNullable(label.getProperty(name)).map(Instant::parse);
    }

    /** Deletes what has no label, for nobody sees it; what has one that makes no sense may be wanted yet. */
    void clearUnlabelled() {
        for (Path directory : directories()) {
            if (Files.notExists(directory.resolve(LABEL))) {
                clear(directory);
            } else if (readableLabel(directory).isEmpty()) {
                LOG.warnf("TANDEM1703: the label in %s cannot be read; the trace stays but is not shown", directory);
            }
        }
    }

    private static void clear(Path directory) {
        try {
            delete(directory);
        } catch (IOException failure) {
            LOG.debugf(failure, "%s stays", directory);
        }
    }

    /** Makes a place for it, or leaves nothing behind. */
    void begin(Trace trace) {
        try {
            Files.createDirectories(
                    directory(trace.number()),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(trace);
        } catch (IOException unwritable) {
            remove(trace);
            throw new UncheckedIOException(unwritable);
        }
    }

    /** On a full disk the label stays as it was. */
    private void write(Trace trace) throws IOException {
        Path directory = directory(trace.number());
        Path draft = directory.resolve(DRAFT);
        try (FileChannel channel = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
            label(trace).store(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), "");
            channel.force(true);
        }
        Files.move(
                draft, directory.resolve(LABEL), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Properties label(Trace trace) {
        Properties label = new Properties();
        label.setProperty("kind", trace.subject().kind().key());
        label.setProperty("value", trace.subject().value());
        label.setProperty("by", trace.by());
        label.setProperty("begun", trace.begunAt().toString());
        trace.until().ifPresent(end -> label.setProperty("until", end.toString()));
        trace.stoppedAt().ifPresent(end -> label.setProperty("stopped", end.toString()));
        return label;
    }

    /** Its label says so when the next flush finds room for it. */
    synchronized void end(Trace over) {
        if (!gone.contains(over.number())) {
            closeOne(over.number());
            ended.put(over.number(), over);
        }
    }

    private void labelEnded() {
        ended.values().removeIf(this::isLabelled);
    }

    private boolean isLabelled(Trace over) {
        try {
            if (Files.isDirectory(directory(over.number()))) {
                write(over);
            }
            return true;
        } catch (IOException noRoom) {
            LOG.debugf(noRoom, "The label of trace %d has to wait", over.number());
            return false;
        }
    }

    /** Nobody waits for the files to go but who wants them gone. */
    void remove(Trace trace) {
        letGo(trace.number());
        try {
            delete(directory(trace.number()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private synchronized void letGo(long number) {
        gone.add(number);
        closeOne(number);
        ended.remove(number);
    }

    /** The label goes first: what cannot be deleted now is cleared away with the next start. */
    private static void delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(LABEL));
        for (Path file : content(directory)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(directory);
    }

    synchronized void add(Trace trace, Entry entry) throws IOException {
        if (gone.contains(trace.number())) {
            return;
        }
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
        labelEnded();
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
        labelEnded();
    }

    private void closeOne(long number) {
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
