package org.tandemswitch.tracing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.Trace;

/**
 * Takes messages from the threads of calls and writes them down in one of its own. When that cannot keep up messages are
 * left out and counted; a call never waits. As long as there is nothing to record the sockets are not listened to.
 */
@ApplicationScoped
public class Recorder implements Wire.Ear {
    private static final Logger LOG = Logger.getLogger(Recorder.class);
    private static final int QUEUE = 20_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final long FLUSH_SECONDS = 3;
    /** A label that found no room on the disk is tried again although nothing passes. */
    private static final long LABEL_SECONDS = 1;

    /** To wake up and to write for each message costs more than to record it. */
    private static final long GATHER_MILLIS = 20;

    private static final long COMPLAINT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final LongAdder recorded = new LongAdder();
    private final LongAdder leftOut = new LongAdder();
    private final Follower follower = new Follower(this::write);
    private Optional<Wire> wire = Optional.empty();
    private Optional<Thread> thread = Optional.empty();
    private List<Trace> traces = List.of();
    private volatile boolean on;
    private long mayComplain = System.nanoTime();

    @Inject
    TraceShelf shelf;

    @Inject
    Homer homer;

    /** Something that waits to be written down. */
    private interface Item {
        void take();

        default int size() {
            return Entry.SMALL;
        }
    }

    private record Heard(
            Recorder recorder,
            Instant at,
            boolean received,
            String transport,
            InetSocketAddress local,
            InetSocketAddress remote,
            byte[] message)
            implements Item {
        @Override
        public void take() {
            recorder.passed(new Passage(
                            at,
                            received,
                            Transport.valueOf(transport),
                            address(local),
                            address(remote),
                            new String(message, ISO_8859_1))
                    .masked());
        }

        @Override
        public int size() {
            return Entry.SMALL + message.length;
        }

        private static SourceAddress address(InetSocketAddress address) {
            return new SourceAddress(IpAddress.of(address.getAddress()), address.getPort());
        }
    }

    /** From now on there is something to listen to. */
    public synchronized void begin(Wire sockets) {
        wire = Optional.of(sockets);
        adjust();
    }

    public synchronized void end() {
        wire.ifPresent(Wire::rest);
        wire = Optional.empty();
        adjust();
    }

    /** From now on these are recorded, and no others. */
    synchronized void follow(List<Trace> running) {
        if (!running.equals(traces)) {
            traces = List.copyOf(running);
            order(() -> follower.follow(running));
            adjust();
        }
    }

    /** Listens if there is a reason to, and rests if there is none. */
    synchronized void adjust() {
        boolean wanted = wire.isPresent() && (!traces.isEmpty() || homer.isWanted());
        if (wanted && !on) {
            start();
            wire.orElseThrow().listen(this);
        } else if (!wanted && on) {
            wire.ifPresent(Wire::rest);
            order(follower::forgetAll);
        }
        on = wanted;
    }

    private void start() {
        if (thread.filter(Thread::isAlive).isEmpty()) {
            Thread writer = new Thread(this::work, "tandem-trace");
            writer.setDaemon(true);
            writer.start();
            thread = Optional.of(writer);
        }
    }

    @PreDestroy
    void stop() {
        thread.ifPresent(Thread::interrupt);
    }

    @Override
    public void heard(
            boolean received, String transport, InetSocketAddress local, InetSocketAddress remote, byte[] message) {
        put(new Heard(this, Instant.now(), received, transport, local, remote, message));
    }

    /** A line of a call's journal; costs nothing when nothing is recorded. */
    void noted(CallId call, Mark mark) {
        if (on) {
            put(() -> follower.noted(call, mark));
        }
    }

    private void put(Item item) {
        if (waiting.get() > MOST_BYTES || queue.size() >= QUEUE) {
            leftOut.increment();
        } else {
            order(item);
        }
    }

    /** What is wanted of the recorder itself is never left out. */
    private void order(Item item) {
        waiting.addAndGet(item.size());
        queue.add(item);
    }

    private void work() {
        try {
            while (true) {
                Optional.ofNullable(queue.poll(LABEL_SECONDS, TimeUnit.SECONDS)).ifPresent(this::take);
                Thread.sleep(GATHER_MILLIS);
                takeAll();
                flush();
            }
        } catch (InterruptedException ended) {
            takeAll();
            shelf.close();
        }
    }

    private void takeAll() {
        for (Item next = queue.poll(); next != null; next = queue.poll()) {
            take(next);
        }
    }

    private void take(Item item) {
        waiting.addAndGet(-item.size());
        try {
            item.take();
        } catch (RuntimeException failure) {
            leftOut.increment();
            complain(failure);
        }
    }

    private void passed(Passage passage) {
        String firstDialog = follower.passed(passage);
        homer.tell(passage, firstDialog);
    }

    private void write(Trace trace, Entry entry) {
        try {
            shelf.add(trace, entry);
            recorded.increment();
        } catch (IOException failure) {
            leftOut.increment();
            complain(failure);
        }
    }

    private void flush() {
        try {
            shelf.flush();
        } catch (IOException failure) {
            leftOut.increment();
            complain(failure);
        }
    }

    private void complain(Exception failure) {
        if (System.nanoTime() - mayComplain >= 0) {
            mayComplain = System.nanoTime() + COMPLAINT_NANOS;
            LOG.warnf("TANDEM1701: a trace misses what could not be written: %s", failure.toString());
        }
    }

    /** Does something when all that has passed so far is written. */
    synchronized void afterwards(Runnable work) {
        start();
        order(work::run);
    }

    /** Waits until what has passed so far can be read. */
    void settle() {
        CountDownLatch written = new CountDownLatch(1);
        if (thread.filter(Thread::isAlive).isEmpty()) {
            return;
        }
        order(() -> {
            flush();
            written.countDown();
        });
        try {
            if (!written.await(FLUSH_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("The recorder is busy");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    long allRecorded() {
        return recorded.sum();
    }

    long allLeftOut() {
        return leftOut.sum();
    }
}
