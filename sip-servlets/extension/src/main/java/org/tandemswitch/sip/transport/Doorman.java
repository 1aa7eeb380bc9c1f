package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.header.RetryAfter;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sip.InvalidArgumentException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.tandemswitch.sip.application.Addressing;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;

/**
 * Turns requests away before they cost a transaction (RFC 3261 section 8.2.7). Remembers none of them: the tag of a refusal
 * is made from the request, so that a repeated request gets the same answer and the ACK to it is known again. Only requests
 * outside a dialog are asked where they come from; a dialog may have brought anybody.
 */
public final class Doorman {
    private static final int REFUSALS_A_SECOND = 5;
    private static final int QUESTIONS_A_SECOND = 500;
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();
    private static final String TAG_MARK = "door-";
    private static final Set<String> OF_A_TRANSACTION = Set.of(Request.ACK, Request.CANCEL);

    private final int maxServerTransactions;
    private final int seed;
    private final SourceLimiter refusals;
    private final SourceLimiter questions;
    private volatile Gatekeeper gatekeeper = visitor -> Reception.LET_IN;

    public Doorman(Limits limits, int seed) {
        this.maxServerTransactions = limits.maxServerTransactions();
        this.seed = seed;
        this.refusals = new SourceLimiter(REFUSALS_A_SECOND, seed);
        this.questions = new SourceLimiter(QUESTIONS_A_SECOND, seed);
    }

    public void ask(Gatekeeper application) {
        gatekeeper = application;
    }

    /** Where messages to a neighbour at that address go. */
    Addressing addressing(InetAddress source, int port) {
        return gatekeeper.addressing(source, port);
    }

    Reception receive(SIPRequest request, InetAddress source, int port) {
        return request.getToTag() != null || OF_A_TRANSACTION.contains(request.getMethod())
                ? Reception.LET_IN
                : gatekeeper.receive(Visitors.visitor(request, source, port));
    }

    /**
     * A stranger who goes on after that many answers gets none: its address may be somebody else's. Many phones may share
     * an address, so questions are asked, and their answers refused, more often.
     */
    boolean mayAnswer(Reception reception, InetAddress source, long nowSeconds) {
        return switch (reception.kind()) {
            case ASK, DENY -> questions.admits(source, nowSeconds);
            case REFUSE -> refusals.admits(source, nowSeconds);
            case LET_IN, IGNORE -> false;
        };
    }

    /** May a request be answered that nobody has read? Only where it comes from tells who sent it. */
    boolean mayAnswerUnread(InetAddress source, int port, long nowSeconds) {
        Reception reception = gatekeeper.receive(new Visitor(source, port, "", "", List.of()));
        return reception.kind() == Reception.Kind.LET_IN || mayAnswer(reception, source, nowSeconds);
    }

    boolean isTooMuch(SIPRequest request, int serverTransactions) {
        return serverTransactions >= maxServerTransactions
                && request.getToTag() == null
                && Request.INVITE.equals(request.getMethod());
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
