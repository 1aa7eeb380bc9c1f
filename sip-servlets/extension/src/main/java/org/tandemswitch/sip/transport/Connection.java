package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.tandemswitch.sip.transport.StreamFramer.BrokenStreamException;

/**
 * What a TCP and a TLS connection have in common: their bytes on the way to the lanes, and the peer at the other end. Bytes
 * come from the selector thread only.
 */
final class Connection implements Peer {
    /** The way back, which the stack keeps to its own classes. */
    interface Writer {
        void write(byte[] message) throws IOException;
    }

    private static final byte[] PONG = {'\r', '\n'};
    /** As much as a datagram can bring; what is too large within that is answered, and the stream goes on. */
    private static final int LONGEST = 1 << 16;

    private static final long FIRST_MESSAGE_SECONDS = 120;
    private static final long LIFE_SIGN_SECONDS = 1800;
    /** From the first byte of a message to its last. */
    private static final long WHOLE_MESSAGE_SECONDS = 30;

    private static final long NOTHING = Long.MAX_VALUE;

    private final Intake intake;
    private final NioTcpMessageChannel channel;
    private final Writer writer;
    private final StreamFramer framer;
    private final BooleanSupplier written;
    private final Backlog backlog = new Backlog(now());
    private volatile long aliveAt = now();
    private volatile boolean proven;
    private volatile boolean broken;
    /** Was it opened by the peer? Of those that we opened nobody else sees that they have broken. */
    private volatile boolean counted;

    private volatile long unfinishedSince = NOTHING;

    /** @param written tells whether nothing waits to be written */
    Connection(Intake intake, NioTcpMessageChannel channel, Writer writer, BooleanSupplier written) {
        this.intake = intake;
        this.channel = channel;
        this.writer = writer;
        this.written = written;
        this.framer = new StreamFramer(Math.max(LONGEST, intake.maxMessageSize()));
    }

    /** @throws IOException when the connection has to be closed */
    void accept(byte[] chunk) throws IOException {
        if (broken) {
            return;
        }
        framer.add(chunk);
        try {
            takeMessages();
            unfinishedSince = framer.isEmpty() ? NOTHING : Math.min(unfinishedSince, now());
        } catch (BrokenStreamException e) {
            broken = intake.refuseBroken(framer.held(), e.reason, this);
            if (!broken || !counted) {
                throw new IOException(e);
            }
        }
    }

    private void takeMessages() throws BrokenStreamException, IOException {
        Optional<byte[]> message;
        do {
            answerPings();
            message = framer.next();
            message.ifPresent(bytes -> unfinishedSince = NOTHING);
            message.filter(bytes -> intake.admits(address()))
                    .ifPresent(bytes -> intake.take(bytes, bytes.length, this));
        } while (message.isPresent());
    }

    private void answerPings() throws IOException {
        boolean pinged = false;
        for (int pings = framer.takePings(); pings > 0; pings--) {
            pinged |= intake.admits(address());
        }
        if (pinged) {
            aliveAt = now();
            reply(PONG);
        }
    }

    /** @throws IOException when the peer has not read what was sent before */
    void sending(byte[] message) throws IOException {
        if (backlog.isStuck(message.length, written.getAsBoolean(), now())) {
            intake.traffic().dropped(DropReason.PEER_NOT_READING);
            end();
            throw new IOException("The peer does not read");
        }
        intake.traffic().sent(message);
        intake.tap().sent(message, this);
    }

    /**
     * Nothing that could be parsed within minutes of its opening, or no sign of life for long after that, a message that
     * never ends, or a stream that cannot be understood and has had its answer.
     */
    boolean isIdle(long nowSeconds) {
        return broken
                || nowSeconds - aliveAt > (proven ? LIFE_SIGN_SECONDS : FIRST_MESSAGE_SECONDS)
                || unfinishedSince != NOTHING && nowSeconds - unfinishedSince > WHOLE_MESSAGE_SECONDS;
    }

    void end() {
        channel.close();
    }

    void opened() {
        counted = true;
        intake.ledger().enter(this);
    }

    void closed() {
        intake.ledger().leave(this);
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    }

    @Override
    public InetAddress address() {
        return channel.getPeerPacketSourceAddress();
    }

    @Override
    public Transport transport() {
        return Transport.valueOf(channel.getTransport().toUpperCase(Locale.ROOT));
    }

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress(
                channel.getMessageProcessor().getIpAddress(),
                channel.getMessageProcessor().getPort());
    }

    @Override
    public InetSocketAddress remote() {
        return new InetSocketAddress(address(), channel.getPeerPacketSourcePort());
    }

    @Override
    public void deliver(SIPMessage message) throws Exception {
        proven = true;
        aliveAt = now();
        ((SwitchStack) channel.getSIPStack()).manners().arrived(message, channel.getMessageProcessor());
        NatContact.putRight(message, address(), channel.getPeerPacketSourcePort());
        if (message instanceof SIPRequest) {
            message.getTopmostVia().removeParameter(Via.MADDR);
            message.getTopmostVia().removeParameter(Via.RECEIVED);
        }
        channel.processMessage(message);
    }

    @Override
    public void reply(byte[] message) throws IOException {
        writer.write(message);
    }
}
