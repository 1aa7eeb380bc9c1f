package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * The way in, the same for datagrams and streams: limit per source, lane by Call-ID, parse, check, deliver. The first two
 * happen on the thread that reads the socket, the rest in the lane.
 */
public final class Intake {
    private static final byte[] VERSION = "SIP/2.0".getBytes(US_ASCII);
    /** Of one stranger; a handshake costs more than many messages. */
    private static final int NEW_CONNECTIONS_A_SECOND = 50;

    private static final InetAddress ANYWHERE = new InetSocketAddress(0).getAddress();

    private final Lanes lanes;
    private final SourceLimiter limiter;
    private final SourceLimiter strangers;
    private final SourceLimiter allStrangers;
    private final SourceLimiter newcomers;
    private final ConnectionLedger ledger;
    private final int maxMessageSize;
    private final Doorman doorman;
    private final Traffic traffic;
    private final Marking marking = new Marking();
    private final Tap tap = new Tap();
    private final MalformedLog malformedLog = new MalformedLog();
    private final ParseExceptionListener headerRules = new HeaderRules();

    public Intake(Lanes lanes, Limits limits, Doorman doorman, Traffic traffic) {
        this.lanes = lanes;
        this.limiter = new SourceLimiter(limits.packetsPerSecond(), (int) System.nanoTime(), InetAddress::hashCode);
        this.strangers = new SourceLimiter(limits.overload().strangerPacketsPerSecond(), (int) System.nanoTime());
        this.allStrangers = new SourceLimiter(limits.overload().strangerPacketsPerSecond(), 0);
        this.newcomers = new SourceLimiter(NEW_CONNECTIONS_A_SECOND, (int) System.nanoTime());
        this.ledger = new ConnectionLedger(limits.maxConnections(), limits.maxConnectionsPerSource());
        this.maxMessageSize = limits.maxMessageSize();
        this.doorman = doorman;
        this.traffic = traffic;
    }

    int maxMessageSize() {
        return maxMessageSize;
    }

    ConnectionLedger ledger() {
        return ledger;
    }

    /** Why a connection is not taken. */
    Optional<DropReason> refusedConnection(InetAddress source) {
        boolean known = doorman.isKnown(source);
        if (!known && !newcomers.admits(source, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()))) {
            return Optional.of(DropReason.RATE_LIMITED);
        }
        return ledger.makesRoom(source, known) ? Optional.empty() : Optional.of(DropReason.TOO_MANY_CONNECTIONS);
    }

    /** Ends connections that are of no use. */
    public void closeIdle(long nowSeconds) {
        ledger.idle(nowSeconds).forEach(Connection::end);
    }

    Marking marking() {
        return marking;
    }

    Lanes lanes() {
        return lanes;
    }

    Traffic traffic() {
        return traffic;
    }

    Doorman doorman() {
        return doorman;
    }

    Tap tap() {
        return tap;
    }

    boolean admits(InetAddress source) {
        Optional<DropReason> refused = refused(source, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
        refused.ifPresent(traffic::dropped);
        return refused.isEmpty();
    }

    /** While the machine has no rest, all strangers together may bring what one of them may otherwise. */
    private Optional<DropReason> refused(InetAddress source, long nowSeconds) {
        boolean modest = strangers.admits(source, nowSeconds);
        if (!limiter.admits(source, nowSeconds) || !modest && !doorman.isKnown(source)) {
            return Optional.of(DropReason.RATE_LIMITED);
        }
        boolean crowded =
                lanes.isMachineRestless() && !doorman.isKnown(source) && !allStrangers.admits(ANYWHERE, nowSeconds);
        return crowded ? Optional.of(DropReason.NO_TIME_FOR_STRANGERS) : Optional.empty();
    }

    /** @param length of the message at the beginning of the buffer */
    void take(byte[] buffer, int length, Peer peer) {
        if (!offer(buffer, length, peer)) {
            traffic.dropped(DropReason.QUEUE_FULL);
        }
    }

    /** @return false for a message that had better wait where it is; one of a stranger is not waited for */
    boolean takes(byte[] message, Peer peer) {
        boolean known = doorman.isKnown(peer.address());
        if (known && lanes.isFull(CallKey.of(message))) {
            return false;
        }
        boolean taken = offer(message, message.length, peer);
        if (!taken && !known) {
            traffic.dropped(DropReason.QUEUE_FULL);
        }
        return taken || !known;
    }

    private boolean offer(byte[] buffer, int length, Peer peer) {
        byte[] message = Arrays.copyOf(buffer, Math.min(length, maxMessageSize));
        tap.received(message, peer);
        if (length > maxMessageSize) {
            traffic.dropped(DropReason.TOO_LARGE);
            return enqueue(message, peer, () -> answer(() -> Refusal.ofTooLarge(message), peer));
        }
        return enqueue(message, peer, () -> process(message, peer));
    }

    private boolean enqueue(byte[] message, Peer peer, Runnable work) {
        int key = CallKey.of(message);
        if (lanes.isLong(key) && !doorman.isKnown(peer.address())) {
            traffic.dropped(DropReason.NO_TIME_FOR_STRANGERS);
            return true;
        }
        return lanes.offer(key, work);
    }

    private void process(byte[] message, Peer peer) {
        try {
            SIPMessage parsed = Head.straightened(message)
                    .map(straight -> parse(straight, peer))
                    .orElse(null);
            if (parsed == null) {
                refuse(message, peer);
            } else if (parsed instanceof SIPRequest request && !isSip2(message)) {
                refuseVersion(request, peer);
            } else {
                Completion.complete(parsed, peer);
                peer.deliver(parsed);
            }
        } catch (Exception e) {
            SipLogger.ROOT.debugf(e, "Message from %s not processed", peer.address());
        }
    }

    private @Nullable SIPMessage parse(byte[] message, Peer peer) {
        try {
            SIPMessage parsed = new LenientParser().parseSIPMessage(message, true, false, headerRules);
            return parsed != null && Soundness.isSound(parsed, message, peer.transport()) ? parsed : null;
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    /** The parser takes any version for 2.0, so the first line itself is asked. */
    private static boolean isSip2(byte[] message) {
        int end = 0;
        while (end < message.length && message[end] != '\r' && message[end] != '\n') {
            end++;
        }
        int start = end - VERSION.length;
        return start > 0 && Arrays.equals(message, start, end, VERSION, 0, VERSION.length);
    }

    private void refuseVersion(SIPRequest request, Peer peer) {
        traffic.dropped(DropReason.MALFORMED);
        if (!Request.ACK.equals(request.getMethod())) {
            SIPResponse refusal = request.createResponse(Response.VERSION_NOT_SUPPORTED);
            answer(() -> Optional.of(refusal.encodeAsBytes("UDP")), peer);
        }
    }

    private void refuse(byte[] message, Peer peer) {
        traffic.dropped(DropReason.MALFORMED);
        malformedLog.report(peer.address(), message.length, TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()));
        answer(() -> Refusal.ofUnreadable(message), peer);
    }

    /** @return whether the beginning of a message whose end nobody can find was answered */
    boolean refuseBroken(byte[] beginning, DropReason reason, Peer peer) {
        traffic.dropped(reason);
        return answer(
                () -> reason == DropReason.TOO_LARGE ? Refusal.ofTooLarge(beginning) : Refusal.ofUnreadable(beginning),
                peer);
    }

    /** @param refusal worked out only for who may hear it */
    private boolean answer(Supplier<Optional<byte[]>> refusal, Peer peer) {
        try {
            long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
            Optional<byte[]> said =
                    doorman.mayAnswerUnread(peer.address(), now) ? refusal.get() : Optional.<byte[]>empty();
            if (said.isPresent()) {
                peer.reply(said.get());
                return true;
            }
        } catch (IOException | RuntimeException e) {
            SipLogger.ROOT.debugf(e, "Message from %s not answered", peer.address());
        }
        return false;
    }
}
