package org.tandemswitch.cdr.pipeline;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.CdrOutbox;
import org.tandemswitch.live.ThisNode;

/**
 * Takes records on the thread of the call: one write to a file and nothing else. The first record of a process is always
 * {@link CallRecord.Restarted}, which names the run before it.
 */
@ApplicationScoped
public class JournalOutbox implements CdrOutbox {
    private static final Logger LOG = Logger.getLogger(JournalOutbox.class);
    private static final long SEGMENT_BYTES = 16 * 1024 * 1024;

    @Inject
    ThisNode node;

    private final long segmentBytes;
    private final Segments segments;
    private final Alive alive;
    private final Complaints complaints = new Complaints(Duration.ofMinutes(1));
    private volatile boolean onDisk = true;
    private volatile boolean begun;
    private Journal journal;

    public JournalOutbox() {
        this(Path.of(System.getProperty("jboss.server.data.dir", "."), "tandem", "outbox"), SEGMENT_BYTES);
    }

    JournalOutbox(Path directory, long segmentBytes) {
        this.segmentBytes = segmentBytes;
        this.segments = new Segments(directory);
        this.alive = new Alive(directory);
    }

    @PostConstruct
    void open() {
        Instant now = Instant.now();
        try {
            journal = new Journal(segments, segmentBytes, CdrJson.micros(now));
            Optional<Alive.Sign> last = alive.last();
            put(new CallRecord.Restarted(
                    node.run(),
                    last.flatMap(Alive.Sign::run),
                    last.map(Alive.Sign::at).orElse(Instant.EPOCH)));
            begin(now);
        } catch (IOException notWritable) {
            throw new UncheckedIOException("the outbox " + segments.directory() + " cannot be opened", notWritable);
        }
    }

    /** The run before is forgotten only when what tells of its end outlives the machine. */
    private void begin(Instant now) throws IOException {
        if (journal.inMemory() == 0) {
            segments.force(journal.start().segment());
            alive.begin(node.run(), now);
            begun = true;
        }
    }

    @PreDestroy
    void close() {
        note(journal.retry());
        journal.close();
    }

    @Override
    public void put(CallRecord callRecord) {
        note(journal.append(RecordCodec.line(callRecord)));
    }

    /** Whether the disk has taken everything so far. */
    @Override
    public boolean ready() {
        return onDisk;
    }

    /**
     * Tries again what the disk refused and leaves the sign of life that the next process will find. While the ends of calls
     * wait in memory there is none: calls that are over would be billed until now.
     */
    void live(Instant now) {
        boolean written = journal.retry();
        note(written);
        try {
            if (!begun) {
                begin(now);
            } else if (written) {
                alive.touch(node.run(), now);
            }
        } catch (IOException notWritable) {
            if (complaints.mayComplain()) {
                LOG.warnf("TANDEM2009: no sign of life can be left in %s: %s", segments.directory(), notWritable);
            }
        }
    }

    int inMemory() {
        return journal.inMemory();
    }

    long lost() {
        return journal.lost();
    }

    Forwarder forwarder(Sender sender) {
        try {
            return new Forwarder(journal, segments, new Cursor(segments.directory()), sender, System::nanoTime);
        } catch (IOException notReadable) {
            throw new UncheckedIOException("the outbox " + segments.directory() + " cannot be read", notReadable);
        }
    }

    private void note(boolean written) {
        onDisk = written;
        if (!written && complaints.mayComplain()) {
            LOG.errorf(
                    "TANDEM2001: the disk refuses call records in %s; %d wait in memory, %d are lost",
                    segments.directory(), journal.inMemory(), journal.lost());
        }
    }
}
