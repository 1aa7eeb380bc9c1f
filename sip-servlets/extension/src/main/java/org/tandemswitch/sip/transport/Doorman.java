package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.header.RetryAfter;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sip.InvalidArgumentException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.Reception;

/**
 * Turns requests away before they cost a transaction (RFC 3261 section 8.2.7). Remembers none of them: the tag of a refusal
 * is made from the request, so that a repeated request gets the same answer and the ACK to it is known again. Only requests
 * outside a dialog are asked where they come from; a dialog may have brought anybody.
 */
public final class Doorman {
    /** A connection, which is kept for long only when something it brought was let in. */
    interface Guest {
        void letIn();
    }

    private static final int REFUSALS_A_SECOND = 5;
    private static final int QUESTIONS_A_SECOND = 500;
    private static final int QUESTIONS_TO_A_STRANGER_A_SECOND = 50;
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();
    private static final String TAG_MARK = "door-";
    private static final Set<String> OF_A_TRANSACTION = Set.of(Request.ACK, Request.CANCEL);

    private final int maxServerTransactions;
    private final int seed;
    private final SourceLimiter refusals;
    private final SourceLimiter questions;
    private final SourceLimiter questionsToStrangers;
    private final int maxHalfOpen;
    private final HalfOpen halfOpen = new HalfOpen();
    private final Acquaintances acquaintances;
    private volatile Gatekeeper gatekeeper = Guidance.NONE;

    public Doorman(Limits limits, int seed) {
        this.maxServerTransactions = limits.maxServerTransactions();
        this.seed = seed;
        this.refusals = new SourceLimiter(REFUSALS_A_SECOND, seed);
        this.questions = new SourceLimiter(QUESTIONS_A_SECOND, seed);
        this.questionsToStrangers = new SourceLimiter(QUESTIONS_TO_A_STRANGER_A_SECOND, seed);
        this.maxHalfOpen = limits.overload().maxHalfOpenPerSource();
        this.acquaintances = new Acquaintances(now());
    }

    public void ask(Gatekeeper application) {
        gatekeeper = application;
    }

    /** What belongs to a call or a transaction was judged with that. */
    static boolean judges(SIPRequest request) {
        return request.getToTag() == null && !OF_A_TRANSACTION.contains(request.getMethod());
    }

    Reception receive(SIPRequest request, InetAddress source, int port) {
        if (!judges(request)) {
            return Reception.LET_IN;
        }
        Reception reception = gatekeeper.receive(Visitors.visitor(request, source, port));
        if (reception.kind() == Reception.Kind.LET_IN) {
            met(source);
        }
        return reception;
    }

    /** It was let in, or we have something to say to it. */
    void met(InetAddress peer) {
        acquaintances.met(peer, now());
    }

    /** Clients, gateways, and phones that have proved to be phones. Anybody may pretend to be there. */
    boolean isKnown(InetAddress source) {
        return acquaintances.knows(source, now()) || gatekeeper.knows(source);
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    }

    HalfOpen halfOpen() {
        return halfOpen;
    }

    /**
     * A stranger who goes on after that many answers gets none: its address may be somebody else's. Many phones may share
     * an address, so questions are asked, and their answers refused, more often.
     */
    boolean mayAnswer(Reception reception, InetAddress source, long nowSeconds) {
        return switch (reception.kind()) {
            case ASK, DENY -> mayAsk(source, nowSeconds);
            case REFUSE -> refusals.admits(source, nowSeconds);
            case LET_IN, UNJUDGED, IGNORE -> false;
        };
    }

    private boolean mayAsk(InetAddress source, long nowSeconds) {
        return (isKnown(source) ? questions : questionsToStrangers).admits(source, nowSeconds);
    }

    /** May a request be answered that nobody has read? Only where it comes from tells who sent it. */
    boolean mayAnswerUnread(InetAddress source, long nowSeconds) {
        return isKnown(source)
                ? questions.admits(source, nowSeconds)
                : gatekeeper.answersStrangers() && refusals.admits(source, nowSeconds);
    }

    static boolean isNewCall(SIPRequest request) {
        return request.getToTag() == null && Request.INVITE.equals(request.getMethod());
    }

    /** Why a new call of somebody who was let in cannot be taken now. */
    Optional<DropReason> tooMuch(InetAddress source, int serverTransactions, boolean strained) {
        if (strained) {
            return Optional.of(DropReason.OVERLOAD);
        }
        if (serverTransactions >= maxServerTransactions) {
            return Optional.of(DropReason.TOO_MANY_CALLS);
        }
        return halfOpen.of(source) >= maxHalfOpen ? Optional.of(DropReason.TOO_MANY_HALF_OPEN) : Optional.empty();
    }

    boolean isAckOfRefusal(SIPRequest request) {
        return Request.ACK.equals(request.getMethod()) && tag(request).equals(request.getToTag());
    }

    SIPResponse refusal(SIPRequest request, int status) throws ParseException {
        SIPResponse answer = request.createResponse(status);
        if (answer.getToTag() == null) {
            answer.setToTag(tag(request));
        }
        return answer;
    }

    SIPResponse answer(SIPRequest request, Reception reception) throws ParseException {
        SIPResponse answer = refusal(request, reception.status());
        for (String value : reception.question()) {
            answer.addHeader(HEADERS.createHeader(reception.header(), value));
        }
        return answer;
    }

    SIPResponse comeLater(SIPRequest request) throws ParseException, InvalidArgumentException {
        SIPResponse answer = refusal(request, Response.SERVICE_UNAVAILABLE);
        RetryAfter later = new RetryAfter();
        later.setRetryAfter(RETRY_AFTER_SECONDS);
        answer.setHeader(later);
        return answer;
    }

    private String tag(SIPRequest request) {
        int hash = Objects.hash(
                seed,
                request.getCallId().getCallId(),
                request.getFromTag(),
                request.getTopmostVia().getBranch());
        return TAG_MARK + Integer.toHexString(hash);
    }
}
