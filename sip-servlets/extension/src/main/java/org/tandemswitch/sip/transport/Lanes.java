package org.tandemswitch.sip.transport;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.IntStream;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * A fixed number of threads, each with its own bounded queue. Work with the same key runs on the same thread in the order
 * it was offered; nothing that the work throws ends the thread.
 */
public final class Lanes {
    private static final int LONG_PART = 4;

    private final List<Lane> lanes;
    private final SecureRandom random = new SecureRandom();
    private final Patience patience;
    private final int longQueue;

    public Lanes(int count, int capacity) {
        this(count, capacity, new Patience(OverloadRules.USUAL));
    }

    public Lanes(int count, int capacity, Patience patience) {
        this.patience = patience;
        this.longQueue = capacity / LONG_PART;
        this.lanes = IntStream.range(0, count)
                .mapToObj(number -> new Lane(number, capacity, patience))
                .toList();
    }

    public void start() {
        lanes.forEach(Thread::start);
    }

    public void stop() {
        lanes.forEach(Lane::retire);
    }

    /** @return false when the lane is full and the work was not taken */
    public boolean offer(int key, Runnable work) {
        return laneOf(key).queue.offer(new Waiting(work, System.nanoTime()));
    }

    /** Is so much waiting there that a stranger had better not come? */
    boolean isLong(int key) {
        return laneOf(key).queue.size() > longQueue;
    }

    boolean isFull(int key) {
        return laneOf(key).queue.remainingCapacity() == 0;
    }

    boolean isMachineRestless() {
        return patience.isRestless();
    }

    /** Is the lane that asks behind its work? */
    boolean isStrained() {
        return Thread.currentThread() instanceof Lane lane && lane.strain.isStrained();
    }

    /** Is the lane that asks so far behind that strangers are not waited for? */
    boolean isTooLateForStrangers() {
        return Thread.currentThread() instanceof Lane lane && lane.strainOfStrangers.isStrained();
    }

    /**
     * A Call-ID for a new dialog. Made on a lane it leads back to that lane, so that the legs of a call share one thread;
     * nothing else about it can be foreseen.
     */
    public String newCallId() {
        String random = HexFormat.of().formatHex(randomBytes());
        String callId = random;
        if (Thread.currentThread() instanceof Lane lane && lanes.contains(lane)) {
            for (int tail = 0; laneOf(CallKey.of(callId)) != lane; tail++) {
                callId = random + Integer.toString(tail, Character.MAX_RADIX);
            }
        }
        return callId;
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private Lane laneOf(int key) {
        return lanes.get(Math.floorMod(key, lanes.size()));
    }

    /** Work waiting in all lanes. */
    public int depth() {
        return lanes.stream().mapToInt(lane -> lane.queue.size()).sum();
    }

    private record Waiting(Runnable work, long since) {}

    private static final class Lane extends Thread {
        private final ArrayBlockingQueue<Waiting> queue;
        private final Patience patience;
        private final Strain strain = new Strain(System.nanoTime());
        private final Strain strainOfStrangers = new Strain(System.nanoTime());
        private volatile boolean open = true;

        Lane(int number, int capacity, Patience patience) {
            super("sip-lane-" + number);
            setDaemon(true);
            this.queue = new ArrayBlockingQueue<>(capacity);
            this.patience = patience;
        }

        void retire() {
            open = false;
            interrupt();
        }

        @Override
        public void run() {
            while (open) {
                try {
                    next().work().run();
                } catch (InterruptedException e) {
                    // the loop condition decides: an application may have interrupted its own thread
                } catch (Throwable t) {
                    SipLogger.ROOT.laneSurvived(getName(), t);
                }
            }
        }

        private Waiting next() throws InterruptedException {
            Waiting waiting = queue.poll();
            boolean rested = waiting == null;
            Waiting next = rested ? queue.take() : waiting;
            long now = System.nanoTime();
            if (rested) {
                strain.rested(now);
                strainOfStrangers.rested(now);
            } else {
                long waited = now - next.since();
                strain.observe(waited, patience.nanos(), now);
                strainOfStrangers.observe(waited, patience.nanosForStrangers(), now);
            }
            return next;
        }
    }
}
