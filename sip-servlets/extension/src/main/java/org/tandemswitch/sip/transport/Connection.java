package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.SIPDialog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.tandemswitch.sip.extension.SipLogger;
import org.tandemswitch.sip.transport.StreamFramer.BrokenStreamException;

/**
 * What a TCP and a TLS connection have in common: their bytes on the way to the lanes, the peer at the other end, and how
 * messages come to it. Once the connection is gone, what would go by it goes by another.
 */
final class Connection implements Peer {
    /** The way back, which the stack keeps to its own classes. */
    interface Writer {
        void write(byte[] message) throws IOException;
    }

    /** How a channel sends a message by itself. */
    interface OwnWay {
        void send() throws IOException;
    }

    /** How it has another send it. */
    interface OtherWay {
        void send(NioTcpMessageChannel other) throws IOException;
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
    /** Until a lane that was full is tried again. */
    private static final long RETRY_MILLIS = 40;

    private static final int USUAL_PORT = 5060;
    private static final int USUAL_TLS_PORT = 5061;

    private final Intake intake;
    private final NioTcpMessageChannel channel;
    private final Writer writer;
    private final StreamFramer framer;
    private final StreamListener listener;
    private final Unanswered unanswered;
    private final Backlog backlog = new Backlog(now());
    private final long openedAt = now();
    private volatile long aliveAt = openedAt;
    private volatile boolean proven;
    /** Has a phone registered over it? */
    private volatile boolean registered;

    private volatile boolean broken;
    /** Was it opened by the peer? Those that we opened are ended as soon as they have broken. */
    private volatile boolean accepted;

    private volatile long unfinishedSince = NOTHING;
    private volatile long askedAt = NOTHING;
    private volatile int marked = Marking.NOT_YET;
    /** Its lane is full; those behind it wait too. */
    private volatile Optional<byte[]> late = Optional.empty();

    private volatile boolean gone;
    private final AtomicBoolean retries = new AtomicBoolean();

    Connection(Intake intake, NioTcpMessageChannel channel, Writer writer, StreamListener listener) {
        this.intake = intake;
        this.channel = channel;
        this.writer = writer;
        this.listener = listener;
        this.unanswered = new Unanswered(channel, intake.lanes());
        this.framer = new StreamFramer(Math.max(LONGEST, intake.maxMessageSize()));
    }

    /** @throws IOException when the connection has to be closed */
    synchronized void accept(byte[] chunk) throws IOException {
        askedAt = NOTHING;
        if (!broken) {
            framer.add(chunk);
            takeMessages();
        }
    }

    private void takeMessages() throws IOException {
        try {
            takeThoseWithRoom();
            unfinishedSince = framer.isEmpty() ? NOTHING : Math.min(unfinishedSince, now());
        } catch (BrokenStreamException e) {
            broken = true;
            boolean answered = intake.refuseBroken(framer.held(), e.reason, this);
            if (!answered || !accepted) {
                throw new IOException(e);
            }
        }
    }

    private void takeThoseWithRoom() throws BrokenStreamException, IOException {
        Optional<byte[]> message = late.isPresent() ? late : next();
        late = Optional.empty();
        while (message.isPresent() && intake.takes(message.get(), this)) {
            message = next();
        }
        late = message;
        if (late.isPresent()) {
            retry();
        }
    }

    /** Without a lock: whoever closes a connection holds locks of the stack. */
    private void retry() {
        if (retries.compareAndSet(false, true)) {
            try {
                channel.getSIPStack().getTimer().schedule(new Chore(this::goOn), RETRY_MILLIS);
            } catch (IllegalStateException stopped) {
                SipLogger.ROOT.debugf(stopped, "Nothing of %s is waited for any more", address());
            }
        }
    }

    private Optional<byte[]> next() throws BrokenStreamException, IOException {
        Optional<byte[]> message;
        do {
            answerPings();
            message = framer.next();
            message.ifPresent(bytes -> unfinishedSince = NOTHING);
        } while (message.isPresent() && !intake.admits(address()));
        return message;
    }

    /** Nobody repeats what came over a stream, so it is not thrown away: the next messages wait with the peer. */
    synchronized boolean isReading() {
        if (late.isPresent()) {
            listener.rest(channel.getSocketChannel());
        }
        return late.isEmpty();
    }

    /** There may be room again. */
    private synchronized void goOn() {
        retries.set(false);
        try {
            if (!broken) {
                takeMessages();
            }
        } catch (IOException e) {
            SipLogger.ROOT.debugf(e, "Connection of %s ended", address());
            end();
        }
        if (late.isEmpty()) {
            listener.goOn(channel.getSocketChannel());
            failUnanswered();
        }
    }

    /** What has arrived comes first: an answer may be among it. */
    private void failUnanswered() {
        if (gone && late.isEmpty()) {
            unanswered.fail();
            if (!unanswered.isEmpty()) {
                retry();
            }
        }
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

    /** Signs the message and sends it, by another connection if it has to. */
    void send(SIPMessage message, OwnWay own, OtherWay other) throws IOException {
        NioTcpMessageChannel way = way(message);
        if (way.equals(channel)) {
            ((SwitchStack) channel.getSIPStack()).sign(message, channel.getMessageProcessor());
            note(message);
            own.send();
        } else if (way.getSocketChannel().isOpen()) {
            other.send(way);
        } else {
            throw new IOException("No connection to " + address());
        }
    }

    /** Nobody is called back who came to be turned away. */
    private NioTcpMessageChannel way(SIPMessage message) throws IOException {
        if (isOpen()) {
            return isForPeer(message) ? channel : listener.dialledTo(address(), channel.getPeerPacketSourcePort());
        }
        boolean stays = accepted && !proven || isConfirmation(message);
        return stays ? channel : listener.channelTo(address(), port(message));
    }

    private boolean isOpen() {
        return channel.getSocketChannel().isOpen();
    }

    /**
     * Whoever opened a TLS connection need not have shown who it is. A call of ours goes over it to nobody but a phone that
     * has registered there.
     */
    private boolean isForPeer(SIPMessage message) {
        return !accepted
                || registered
                || transport() != Transport.TLS
                || !(message instanceof SIPRequest request)
                || isOfACallOfPeer(request);
    }

    private boolean isOfACallOfPeer(SIPRequest request) {
        SIPDialog dialog = channel.getSIPStack().getDialog(request.getDialogId(false));
        return dialog != null && dialog.isServer();
    }

    /** The engine confirms even a failure that it was told of because the connection is gone. */
    private static boolean isConfirmation(SIPMessage message) {
        return message instanceof SIPRequest request && Request.ACK.equals(request.getMethod());
    }

    /** RFC 3261 section 18.2.2: where the sender of a request listens for the answer. */
    private int port(SIPMessage message) {
        if (message instanceof SIPRequest) {
            return channel.getPeerPacketSourcePort();
        }
        int port = message.getTopmostVia().getPort();
        return port > 0 ? port : transport() == Transport.TLS ? USUAL_TLS_PORT : USUAL_PORT;
    }

    private void note(SIPMessage message) {
        if (message instanceof SIPRequest request) {
            unanswered.asked(request);
        } else if (message instanceof SIPResponse answer
                && answer.getStatusCode() / 100 == Response.OK / 100
                && Request.REGISTER.equals(answer.getCSeq().getMethod())) {
            registered = true;
        }
    }

    /**
     * @return false for what nobody waits for any more
     * @throws IOException when the connection is gone, or the peer has not read what was sent before
     */
    boolean sending(byte[] message) throws IOException {
        if (!isOpen()) {
            if (Traffic.isResponse(message)) {
                repeatElsewhere(message);
                return false;
            }
            if (SipMethod.of(message) == SipMethod.ACK) {
                return false;
            }
            throw new IOException("The connection is gone");
        }
        if (backlog.isStuck(message.length, listener.hasWritten(channel.getSocketChannel()), now())) {
            intake.traffic().dropped(DropReason.PEER_NOT_READING);
            end();
            throw new IOException("The peer does not read");
        }
        mark();
        if (wantsAnswer(message)) {
            askedAt = Math.min(askedAt, now());
        }
        intake.traffic().sent(message);
        intake.tap().sent(message, this);
        return true;
    }

    /** The stack repeats an answer as bytes, and would give the whole call up if that failed. */
    private void repeatElsewhere(byte[] answer) {
        try {
            SIPMessage message = new LenientParser().parseSIPMessage(answer, true, false, null);
            NioTcpMessageChannel other = way(message);
            if (!other.equals(channel)) {
                other.sendMessage(message);
            }
        } catch (IOException | ParseException | RuntimeException lost) {
            SipLogger.ROOT.debugf(lost, "An answer to %s is lost", address());
        }
    }

    private void mark() throws IOException {
        marked = intake.marking().mark(channel.getSocketChannel(), marked);
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
                || accepted && isForsaken(nowSeconds)
                || unfinishedSince != NOTHING && late.isEmpty() && nowSeconds - unfinishedSince > WHOLE_MESSAGE_SECONDS
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

    void accepted() throws IOException {
        accepted = true;
        mark();
        intake.ledger().accepted(this);
    }

    void dialled() throws IOException {
        mark();
        intake.ledger().dialled(this);
    }

    void letIn() {
        proven = true;
    }

    boolean isProven() {
        return proven;
    }

    void closed() {
        gone = true;
        intake.ledger().leave(this);
        if (!unanswered.isEmpty()) {
            retry();
        }
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
        if (message instanceof SIPResponse response) {
            unanswered.answered(response);
        }
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
