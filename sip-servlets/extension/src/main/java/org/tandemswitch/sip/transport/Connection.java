package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tandemswitch.sip.extension.SipLogger;
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

    private static final long LET_IN_SECONDS = 120;
    /** Longer than a registration usually lasts; until it is renewed its phone may have nothing to say. */
    private static final long LIFE_SIGN_SECONDS = 7200;
    /** From the first byte of a message to its last. */
    private static final long WHOLE_MESSAGE_SECONDS = 30;
    /** Twice as long as the answer to a request is waited for, while T1 is what it usually is. */
    private static final long ANSWER_SECONDS = 64;

    private static final long NOTHING = Long.MAX_VALUE;

    private final Intake intake;
    private final NioTcpMessageChannel channel;
    private final Writer writer;
    private final StreamFramer framer;
    private final Selecting listener;
    private final Backlog backlog = new Backlog(now());
    private final long openedAt = now();
    private volatile long aliveAt = openedAt;
    private volatile boolean proven;
    private volatile boolean broken;
    /** Was it opened by the peer? Those that we opened are ended as soon as they have broken. */
    private volatile boolean counted;

    private volatile long unfinishedSince = NOTHING;
    private volatile long askedAt = NOTHING;

    Connection(Intake intake, NioTcpMessageChannel channel, Writer writer, Selecting listener) {
        this.intake = intake;
        this.channel = channel;
        this.writer = writer;
        this.listener = listener;
        this.framer = new StreamFramer(Math.max(LONGEST, intake.maxMessageSize()));
    }

    /** @throws IOException when the connection has to be closed */
    void accept(byte[] chunk) throws IOException {
        askedAt = NOTHING;
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
        if (backlog.isStuck(message.length, listener.hasWritten(channel.getSocketChannel()), now())) {
            intake.traffic().dropped(DropReason.PEER_NOT_READING);
            end();
            throw new IOException("The peer does not read");
        }
        if (wantsAnswer(message)) {
            askedAt = Math.min(askedAt, now());
        }
        intake.traffic().sent(message);
        intake.tap().sent(message, this);
    }

    private static boolean wantsAnswer(byte[] message) {
        return message.length > PONG.length && !Traffic.isResponse(message) && SipMethod.of(message) != SipMethod.ACK;
    }

    /**
     * Nothing that was let in within minutes of its opening, or no sign of life for long after that, a message that never
     * ends, a request after which nothing came any more, or a stream that cannot be understood and has had its answer.
     */
    boolean isIdle(long nowSeconds) {
        return broken
                || counted && isForsaken(nowSeconds)
                || unfinishedSince != NOTHING && nowSeconds - unfinishedSince > WHOLE_MESSAGE_SECONDS
                || askedAt != NOTHING && nowSeconds - askedAt > ANSWER_SECONDS;
    }

    private boolean isForsaken(long nowSeconds) {
        return proven ? nowSeconds - aliveAt > LIFE_SIGN_SECONDS : nowSeconds - openedAt > LET_IN_SECONDS;
    }

    void end() {
        if (askedAt != NOTHING) {
            takeBack();
        }
        channel.close();
        listener.wake();
    }

    /** A request that is on its way must not arrive when nobody waits for its answer any more. */
    private void takeBack() {
        try {
            channel.getSocketChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException closed) {
            SipLogger.ROOT.debugf(closed, "Nothing to take back from %s", address());
        }
    }

    void accepted() {
        counted = true;
        intake.ledger().accepted(this);
    }

    /** For the first time, or again since the one before is gone. */
    void dialled() {
        counted = false;
        askedAt = askedAt == NOTHING ? NOTHING : now();
        intake.ledger().dialled(this);
    }

    void letIn() {
        proven = true;
    }

    boolean isProven() {
        return proven;
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
