package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tandemswitch.sip.engine.EngineLogger;

/** The way in with one lane and a peer that keeps what becomes of its messages, however they came. */
final class Edge implements AutoCloseable {
    static final String SILENCE = "silence";

    static {
        CommonLogger.legacyLogger = new EngineLogger();
    }

    final Traffic traffic = new Traffic();
    final Doorman doorman;
    private final Lanes lanes = new Lanes(1, 100_000);
    private final Intake intake;
    private final List<SIPMessage> delivered = Collections.synchronizedList(new ArrayList<>());
    private final List<String> replies = Collections.synchronizedList(new ArrayList<>());

    Edge(Limits limits) {
        this.doorman = new Doorman(limits, 7);
        this.intake = new Intake(lanes, limits, doorman, traffic);
        lanes.start();
    }

    /** What became of a message: delivered, answered, or nothing at all. */
    String outcome(byte[] message) {
        return outcome(message, Transport.UDP);
    }

    String outcome(byte[] message, Transport way) {
        take(message, way);
        await();
        return delivered.stream()
                .map(Edge::name)
                .findFirst()
                .or(() -> replies.stream()
                        .map(reply -> reply.split("\r\n", 2)[0].replace("SIP/2.0 ", ""))
                        .findFirst())
                .orElse(SILENCE);
    }

    private static String name(SIPMessage message) {
        return "delivered "
                + (message instanceof SIPResponse response
                        ? response.getStatusCode()
                        : message.getCSeq().getMethod());
    }

    void take(byte[] message, Transport way) {
        intake.take(message, message.length, new Sender(way));
    }

    /** Until the lane has done all it was given. */
    void await() {
        CountDownLatch done = new CountDownLatch(1);
        lanes.offer(0, done::countDown);
        try {
            if (!done.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the lane is dead");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<SIPMessage> delivered() {
        return delivered;
    }

    List<String> replies() {
        return replies;
    }

    void forget() {
        delivered.clear();
        replies.clear();
    }

    @Override
    public void close() {
        lanes.stop();
    }

    private final class Sender implements Peer {
        private final Transport transport;

        Sender(Transport transport) {
            this.transport = transport;
        }

        @Override
        public InetAddress address() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public Transport transport() {
            return transport;
        }

        @Override
        public InetSocketAddress local() {
            return new InetSocketAddress(address(), 5060);
        }

        @Override
        public InetSocketAddress remote() {
            return new InetSocketAddress(address(), 5070);
        }

        @Override
        public void deliver(SIPMessage message) {
            delivered.add(message);
        }

        @Override
        public void reply(byte[] message) {
            replies.add(new String(message, ISO_8859_1));
        }
    }
}
