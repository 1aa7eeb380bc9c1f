package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.ListeningPointImpl;
import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.ContextTlsMessageProcessor;
import gov.nist.javax.sip.stack.HopImpl;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPDialog;
import gov.nist.javax.sip.stack.SIPServerTransaction;
import gov.nist.javax.sip.stack.SIPTransaction;
import gov.nist.javax.sip.stack.ServerRequestInterface;
import gov.nist.javax.sip.stack.ServerResponseInterface;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLEngine;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.TransportNotSupportedException;
import javax.sip.address.Hop;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.application.HostAddresses;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.WireTap;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * The JAIN-SIP stack with four cures: it counts what arrives, a client transaction repeats its request as the application
 * wants it, no message waits for a name to be looked up, and neither a response without a transaction nor a CANCEL, nor
 * what a stranger sends, is compared with every transaction alive. What belongs to a transaction is found by its key or not
 * at all; only from those who are known a request without the branch of RFC 3261 section 8.1.1.7 is looked for once more.
 */
public final class SwitchStack extends SipStackImpl implements ContextTlsMessageProcessor.EngineSource {
    private static final long IDLE_SWEEP_MILLIS = 15_000;

    private final Traffic traffic;
    private final Marking marking;
    private final WireTap tap;
    private final Doorman doorman;
    private final Lanes lanes;
    private final AtomicLong toldMinute = new AtomicLong(Long.MIN_VALUE);
    private final Forks forks = new Forks();
    private final Ways ways = new Ways();
    private final Manners manners = new Manners(this);
    private final Hosts hosts;
    private final Thread hostsKeeper;
    private final Map<InetSocketAddress, TlsContexts> contexts = new ConcurrentHashMap<>();
    private volatile Guidance guidance = Guidance.NONE;

    public SwitchStack(Properties properties, Intake intake, Doorman doorman) throws PeerUnavailableException {
        super(properties);
        this.traffic = intake.traffic();
        this.marking = intake.marking();
        this.tap = intake.tap();
        this.doorman = doorman;
        this.lanes = intake.lanes();
        setMessageProcessorFactory(new Transports(intake));
        sipMessageValves.add(new OpenValve());
        getTimer()
                .scheduleWithFixedDelay(
                        new Chore(() -> intake.closeIdle(nowSeconds())), IDLE_SWEEP_MILLIS, IDLE_SWEEP_MILLIS);
        hosts = new Hosts(() -> guidance.hosts(), InetAddress::getByName, Hosts.REST);
        hostsKeeper = hosts.keep();
    }

    @Override
    public void stopStack() {
        hostsKeeper.interrupt();
        super.stopStack();
    }

    @Override
    public @Nullable Hop getNextHop(SIPRequest request) throws SipException {
        Hop hop = super.getNextHop(request);
        try {
            return hop == null ? null : hosts.reach(hop);
        } catch (UnknownHostException e) {
            return proxy(request, hop).orElseThrow(() -> new SipException("No address of " + hop.getHost(), e));
        }
    }

    private Optional<Hop> proxy(SIPRequest request, Hop hop) {
        return Optional.ofNullable(getDialog(request.getDialogId(false)))
                .flatMap(dialog -> ProxyUri.address(dialog, hop.getHost()))
                .map(address -> new HopImpl(address.getHostAddress(), hop.getPort(), hop.getTransport()));
    }

    @Override
    public MessageChannel createMessageChannel(SIPRequest request, MessageProcessor processor, Hop hop)
            throws IOException {
        Hop reached = hosts.reach(hop);
        doorman.met(InetAddress.getByName(reached.getHost()));
        return super.createMessageChannel(request, ways.fitting(processor, reached), reached);
    }

    @Override
    public MessageChannel createRawMessageChannel(String sourceAddress, int sourcePort, Hop hop)
            throws UnknownHostException {
        Hop reached = hosts.reach(hop);
        if (!ways.areSeveral()) {
            return super.createRawMessageChannel(sourceAddress, sourcePort, reached);
        }
        MessageProcessor from = ways.fitting(sourceAddress, sourcePort, reached);
        return super.createRawMessageChannel(from.getIpAddress().getHostAddress(), from.getPort(), reached);
    }

    /** Otherwise the next attempt would be given the socket that could not be opened, as if it were open. */
    @Override
    public synchronized ListeningPoint createListeningPoint(String address, int port, String transport)
            throws TransportNotSupportedException, InvalidArgumentException {
        try {
            return super.createListeningPoint(address, port, transport);
        } catch (InvalidArgumentException e) {
            Optional.ofNullable(listeningPoints.remove(ListeningPointImpl.makeKey(address, port, transport)))
                    .map(ListeningPointImpl::getMessageProcessor)
                    .ifPresent(this::removeMessageProcessor);
            throw e;
        }
    }

    /** The stack removes the socket by a method of its own, past ours. */
    @Override
    public void deleteListeningPoint(ListeningPoint closed) throws ObjectInUseException {
        removeMessageProcessor(((ListeningPointImpl) closed).getMessageProcessor());
        super.deleteListeningPoint(closed);
    }

    @Override
    protected void addMessageProcessor(MessageProcessor opened) throws IOException {
        super.addMessageProcessor(opened);
        ways.opened(opened);
    }

    @Override
    protected void removeMessageProcessor(MessageProcessor closed) {
        ways.closed(closed);
        super.removeMessageProcessor(closed);
    }

    void sign(SIPMessage message, MessageProcessor from) {
        String domain = manners.domain(message);
        if (domain.isEmpty()) {
            ways.sign(message, from);
        } else {
            ways.sign(message, from, domain);
        }
    }

    public void follow(Guidance application) {
        guidance = application;
        hosts.hurry();
        manners.follow(application);
        doorman.ask(application);
        marking.follow(application::tos);
    }

    public HostAddresses hostAddresses() {
        return hosts::addressOf;
    }

    Manners manners() {
        return manners;
    }

    public WireTap tap() {
        return tap;
    }

    List<Duration> waits(ClientTransaction transaction) {
        return guidance.waits(transaction);
    }

    @Override
    public SIPClientTransaction createClientTransaction(SIPRequest request, MessageChannel channel) {
        SIPClientTransaction transaction = new ResendingTransaction(this, channel);
        transaction.setOriginalRequest(request);
        return transaction;
    }

    @Override
    public SIPServerTransaction createServerTransaction(MessageChannel channel) {
        return new InboundTransaction(this, channel, doorman.halfOpen());
    }

    /** Must be called before that TLS listening point is created. */
    public void useContexts(InetSocketAddress socket, TlsContexts known) {
        contexts.put(socket, known);
    }

    @Override
    public SSLEngine accepting(InetSocketAddress socket) {
        return contexts(socket).accept();
    }

    @Override
    public SSLEngine dialling(InetSocketAddress socket, InetAddress target, int targetPort) {
        return contexts(socket).dial(hosts.nameOf(target), targetPort);
    }

    private TlsContexts contexts(InetSocketAddress socket) {
        TlsContexts known = contexts.get(socket);
        if (known == null) {
            throw new IllegalStateException("No SSL context for " + socket);
        }
        return known;
    }

    @Override
    public @Nullable ServerRequestInterface newSIPServerRequest(SIPRequest request, MessageChannel channel) {
        traffic.receivedRequest(request.getMethod());
        return isTurnedAway(request, channel) ? null : super.newSIPServerRequest(request, channel);
    }

    private boolean isTurnedAway(SIPRequest request, MessageChannel channel) {
        InetAddress source = channel.getPeerPacketSourceAddress();
        if (doorman.isAckOfRefusal(request)) {
            return true;
        }
        if (!Branches.isUnique(request) && isStray(request, source)) {
            traffic.dropped(DropReason.UNKNOWN_SOURCE);
            return true;
        }
        Reception reception = doorman.receive(request, source, channel.getPeerPacketSourcePort());
        if (!reception.isLetIn() && findTransaction(request, true) == null) {
            turnAway(request, reception, channel);
            return true;
        }
        if (channel instanceof Doorman.Guest guest && (isWelcome(request, reception) || isOfACall(request))) {
            guest.letIn();
        }
        Optional<Ringing> ringing = Ringing.in(request, this);
        if (ringing.filter(Ringing::isSecondInvite).isPresent()) {
            answer(channel, ringing.get()::refusal);
            return true;
        }
        ringing.ifPresent(Ringing::keepTarget);
        if (Doorman.isNewCall(request) && isOurs(request, channel)) {
            traffic.dropped(DropReason.LOOP);
            answer(channel, () -> doorman.refusal(request, Response.LOOP_DETECTED));
            return true;
        }
        Optional<DropReason> tooMuch = Doorman.isNewCall(request)
                ? doorman.tooMuch(source, serverTransactions(), lanes.isStrained())
                : Optional.empty();
        if (tooMuch.isPresent() && findTransaction(request, true) == null) {
            traffic.dropped(tooMuch.get());
            tell(tooMuch.get(), source);
            answer(channel, () -> doorman.comeLater(request));
            return true;
        }
        return false;
    }

    /** As if it belonged to something, from somebody who has nothing here. */
    private boolean isStray(SIPRequest request, InetAddress source) {
        return !Doorman.judges(request) && !doorman.isKnown(source) && !isOfACall(request);
    }

    /** What nobody judged says nothing for a connection, and what was judged before says nothing anew. */
    private static boolean isWelcome(SIPRequest request, Reception reception) {
        return Doorman.judges(request) && reception.kind() == Reception.Kind.LET_IN;
    }

    private boolean isOfACall(SIPRequest request) {
        return getDialog(request.getDialogId(true)) != null;
    }

    private void tell(DropReason reason, InetAddress source) {
        long minute = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        if (toldMinute.getAndSet(minute) != minute) {
            SipLogger.ROOT.callRefused(reason, source.getHostAddress());
        }
    }

    /**
     * The last one it passed is this socket. A name may be shared with another switch, and a private address with somebody
     * in another network; those send branches of their own.
     */
    private boolean isOurs(SIPRequest request, MessageChannel channel) {
        Via via = request.getTopmostVia();
        boolean here = Ways.isAt(channel.getMessageProcessor(), via.getHost(), via.getPort());
        boolean unmistakable = here && !NatContact.isOfAnotherNet(via.getHost(), channel.getPeerPacketSourceAddress());
        return unmistakable
                || (here || manners.isOurName(via.getHost())) && findTransaction(Branches.own(request), false) != null;
    }

    private void turnAway(SIPRequest request, Reception reception, MessageChannel channel) {
        if (lanes.isTooLateForStrangers()) {
            traffic.dropped(DropReason.NO_TIME_FOR_STRANGERS);
            return;
        }
        if (reception.kind() != Reception.Kind.ASK) {
            traffic.dropped(DropReason.UNKNOWN_SOURCE);
        }
        long now = nowSeconds();
        if (doorman.mayAnswer(reception, channel.getPeerPacketSourceAddress(), now)) {
            answer(channel, () -> doorman.answer(request, reception));
        }
    }

    /** Sends what is no SIP from a socket of ours; false when there is no such socket. */
    public boolean sendDatagram(InetSocketAddress socket, InetSocketAddress to, byte[] payload) {
        try {
            for (MessageProcessor processor : getMessageProcessors()) {
                if (processor instanceof UdpProcessor udp && udp.isAt(socket)) {
                    udp.sendDatagram(payload, to);
                    return true;
                }
            }
        } catch (IOException e) {
            SipLogger.ROOT.debugf(e, "No datagram to %s", to);
        }
        return false;
    }

    /** Answers without a transaction, the same to every repetition; a stranger only now and then. */
    public void refuse(SIPRequest request, int status) {
        MessageChannel channel = (MessageChannel) request.getMessageChannel();
        long now = nowSeconds();
        if (doorman.mayAnswerUnread(channel.getPeerPacketSourceAddress(), now)) {
            answer(channel, () -> doorman.refusal(request, status));
        }
    }

    private static void answer(MessageChannel channel, Callable<SIPResponse> refusal) {
        try {
            SIPResponse response = refusal.call();
            if (channel instanceof UdpChannel udp) {
                udp.answer(response);
            } else {
                channel.sendMessage(response);
            }
        } catch (Exception e) {
            SipLogger.ROOT.debugf(e, "Refusal not sent");
        }
    }

    @Override
    public @Nullable ServerResponseInterface newSIPServerResponse(SIPResponse response, MessageChannel channel) {
        traffic.receivedResponse(response.getStatusCode());
        if (!Branches.isUnique(response)) {
            return drop();
        }
        complete(response, channel);
        SIPTransaction transaction = findTransaction(response, false);
        if (transaction != null) {
            readAsOurs(response, transaction.getBranch());
        }
        if (transaction instanceof ResendingTransaction asked && asked.isFarewell()) {
            asked.heard(response);
            return null;
        }
        if (isAnswer(response) && isOfAnotherFork(response, transaction, channel)) {
            return null;
        }
        if (transaction != null) {
            return super.newSIPServerResponse(response, channel);
        }
        boolean repeatedAnswer = isAnswer(response) && getDialog(response.getDialogId(false)) != null;
        return repeatedAnswer ? sipMessageFactory.newSIPServerResponse(response, channel) : drop();
    }

    /**
     * To others small and capital letters of our branch are one (RFC 3261 section 7.3.1), and the engine reads it; and it would
     * send an answer on if a second Via stood there.
     */
    private static void readAsOurs(SIPResponse response, String branch) {
        Via via = response.getTopmostVia();
        try {
            via.setBranch(branch);
        } catch (ParseException e) {
            throw new IllegalStateException("No branch: " + branch, e);
        }
        if (response.getViaHeaders().size() > 1) {
            response.setVia(List.of(via));
        }
    }

    private void complete(SIPResponse answer, MessageChannel channel) {
        if (!isAnswer(answer) || answer.getContactHeader() != null) {
            return;
        }
        SIPDialog dialog = getDialog(answer.getDialogId(false));
        if (dialog != null && dialog.getRemoteTarget() != null) {
            return;
        }
        InetSocketAddress source =
                new InetSocketAddress(channel.getPeerPacketSourceAddress(), channel.getPeerPacketSourcePort());
        try {
            Completion.complete(
                    answer, source, Transport.valueOf(channel.getTransport().toUpperCase(Locale.ROOT)));
        } catch (ParseException e) {
            SipLogger.ROOT.debugf(e, "An answer of %s has no Contact", source);
        }
    }

    private static boolean isAnswer(SIPResponse response) {
        return response.isFinalResponse()
                && response.getStatusCode() < Response.MULTIPLE_CHOICES
                && response.getToTag() != null
                && Request.INVITE.equals(response.getCSeq().getMethod());
    }

    /** It has failed as far as the application knows, though the peer may have got it. */
    void givenUp(SIPRequest request) {
        if (Request.INVITE.equals(request.getMethod())) {
            forks.givenUp(request, nowSeconds());
        }
    }

    /** Only a transaction with a dialog is a call of ours: the answers to a proxied INVITE are the caller's. */
    private boolean isOfAnotherFork(
            SIPResponse response, @Nullable SIPTransaction transaction, MessageChannel channel) {
        long now = nowSeconds();
        Forks.Answer answer = forks.answer(response, now);
        switch (answer) {
            case NEW_FORK, KNOWN_FORK -> sendAway(new ForkedAnswer(response), answer, channel);
            case UNKNOWN -> {
                if (transaction != null && transaction.getDialog() != null) {
                    forks.answered(response, now);
                }
            }
            case OF_THE_CALL -> {}
        }
        return answer == Forks.Answer.NEW_FORK || answer == Forks.Answer.KNOWN_FORK;
    }

    private static void sendAway(ForkedAnswer fork, Forks.Answer answer, MessageChannel channel) {
        SipProvider provider = channel.getMessageProcessor().getListeningPoint().getProvider();
        try {
            provider.sendRequest(fork.ack());
            if (answer == Forks.Answer.NEW_FORK) {
                ((ResendingTransaction) provider.getNewClientTransaction(fork.bye())).sayFarewell();
            }
        } catch (SipException | ParseException | InvalidArgumentException e) {
            SipLogger.ROOT.debugf(
                    e,
                    "Forked answer of %s not ended",
                    fork.response().getCallId().getCallId());
        }
    }

    @Override
    public @Nullable SIPTransaction findTransaction(SIPMessage message, boolean isServer) {
        return findTransaction(isServer ? Branches.ofPeer(message) : message.getTransactionId(), isServer);
    }

    @Override
    public @Nullable SIPTransaction findCancelTransaction(SIPRequest cancel, boolean isServer) {
        SIPTransaction invite = findTransaction(isServer ? Branches.ofInvite(cancel) : Branches.own(cancel), isServer);
        // the branches of our own requests are like no other, and the engine may have put our address in place of our
        // domain
        return invite != null && (!isServer || invite.doesCancelMatchTransaction(cancel)) ? invite : null;
    }

    /** Equipment older than RFC 3261 knows no branches. */
    @Override
    public @Nullable SIPServerTransaction findTransactionPendingAck(SIPRequest ack) {
        return ack.getTopmostVia().getBranch() == null ? null : super.findTransactionPendingAck(ack);
    }

    private @Nullable ServerResponseInterface drop() {
        traffic.dropped(DropReason.STRAY_RESPONSE);
        return null;
    }

    public int clientTransactions() {
        return getClientTransactionTableSize();
    }

    public int serverTransactions() {
        return getServerTransactionTableSize();
    }

    private static long nowSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    }

    public int dialogs() {
        Collection<?> all = dialogTable.values();
        return all.size();
    }
}
