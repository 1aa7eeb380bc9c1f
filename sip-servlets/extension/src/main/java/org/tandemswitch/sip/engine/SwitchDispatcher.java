package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.TransactionExt;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.SIPServerTransaction;
import gov.nist.javax.sip.stack.SIPTransaction;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sip.ClientTransaction;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.Transaction;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.JainSipUtils;
import org.mobicents.servlet.sip.core.MobicentsExtendedListeningPoint;
import org.mobicents.servlet.sip.core.SipApplicationDispatcherImpl;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipServletMessageImpl;
import org.mobicents.servlet.sip.message.TransactionApplicationData;
import org.tandemswitch.sip.extension.SipLogger;
import org.tandemswitch.sip.transport.SwitchStack;

/** The engine's dispatcher with a door in front of it: without an application, or while suspended, new calls get 503. */
public final class SwitchDispatcher extends SipApplicationDispatcherImpl {
    private static final Set<String> OF_A_CALL = Set.of(
            Request.ACK, Request.CANCEL, Request.BYE, Request.PRACK, Request.INFO, Request.UPDATE, Request.NOTIFY);
    private static final long REFUSAL_DONE_MILLIS = 1000;
    private static final int NO_SUCH_CALL = Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;

    /** The attribute of a session that holds a {@code Runnable} to be told of 100. */
    private static final String WHEN_TRYING = "org.tandemswitch.sip.trying";
    /** The attribute of a request that nobody answered in time. */
    private static final String UNANSWERED = "org.tandemswitch.sip.unanswered";

    private final Supplier<String> callIds;
    private final ThreadPoolExecutor inLane =
            new InLane(work -> super.getAsynchronousExecutor().execute(work));
    private volatile boolean suspended;

    /** @param callIds makes the Call-IDs of the calls the application starts */
    SwitchDispatcher(Supplier<String> callIds) {
        this.callIds = callIds;
    }

    void suspend(boolean value) {
        suspended = value;
    }

    boolean isSuspended() {
        return suspended;
    }

    @Override
    public ThreadPoolExecutor getAsynchronousExecutor() {
        return inLane;
    }

    @Override
    public void processRequest(RequestEvent event) {
        SIPRequest request = (SIPRequest) event.getRequest();
        boolean idle = !findSipApplications().hasNext();
        if (idle || isStray(event, request) || suspended && isInitial(request)) {
            if (!Request.ACK.equals(request.getMethod())) {
                refuse(event, request, idle || isInitial(request) ? Response.SERVICE_UNAVAILABLE : NO_SUCH_CALL);
            }
        } else {
            Untargeted.make(request);
            switch (request.getMethod()) {
                case Request.INVITE -> super.processRequest(trying(event));
                case Request.ACK -> acknowledged(event, request);
                default -> super.processRequest(EarlyDialog.seesBeginning(event) ? EarlyDialog.beside(event) : event);
            }
        }
    }

    /**
     * The ACK of a refusal is the last message of its session. The engine forgets to look whether the session can go then
     * and leaves it to expiry, which would never come. It waits a moment, because whoever refuses may not be through with it
     * on its own thread.
     */
    private void acknowledged(RequestEvent event, SIPRequest ack) {
        Optional<MobicentsSipSession> refused = refused(ack)
                .map(SIPTransaction::getApplicationData)
                .map(data -> ((TransactionApplicationData) data).getSipServletMessage())
                .map(SipServletMessageImpl::getSipSession);
        super.processRequest(event);
        refused.ifPresent(session -> getAsynchronousScheduledExecutor()
                .schedule(() -> letGo(session), REFUSAL_DONE_MILLIS, TimeUnit.MILLISECONDS));
    }

    private Optional<SIPServerTransaction> refused(SIPRequest ack) {
        return Optional.ofNullable((SIPServerTransaction) ((SwitchStack) getSipStack()).findTransaction(ack, true))
                .filter(invite -> invite.getLastResponseStatusCode() >= Response.MULTIPLE_CHOICES);
    }

    private static void letGo(MobicentsSipSession session) {
        if (!session.isValidInternal() || !session.isReadyToInvalidateInternal()) {
            return;
        }
        MobicentsSipApplicationSession application = session.getSipApplicationSession();
        session.onTerminatedState();
        if (application != null && application.isValidInternal() && application.isReadyToInvalidate()) {
            application.tryToInvalidate();
        }
    }

    /** The engine keeps 100 to itself, yet the patience of a caller is counted from it. */
    @Override
    public void processResponse(ResponseEvent event) {
        handOverCancel(event);
        super.processResponse(event);
        if (event.getResponse().getStatusCode() == Response.TRYING) {
            message(event.getClientTransaction())
                    .map(SipServletMessageImpl::getSipSession)
                    .filter(MobicentsSipSession::isValidInternal)
                    .map(session -> session.getAttribute(WHEN_TRYING))
                    .ifPresent(told -> ((Runnable) told).run());
        }
    }

    /**
     * A CANCEL before the first answer has to wait for one. The engine would send it then, and once more with the next answer;
     * for an INVITE that begins a call the application does that, and says in it why.
     */
    private static void handOverCancel(ResponseEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (event.getResponse().getStatusCode() < Response.OK
                && transaction != null
                && isInitial((SIPRequest) transaction.getRequest())
                && transaction.getApplicationData() instanceof TransactionApplicationData data) {
            data.setCanceled(false);
        }
    }

    /** The 408 that the engine makes now looks like one of the peer's; its request remembers that nothing came. */
    @Override
    public void processTimeout(TimeoutEvent event) {
        if (!event.isServerTransaction()) {
            message(event.getClientTransaction()).ifPresent(request -> request.setAttribute(UNANSWERED, true));
        }
        super.processTimeout(event);
    }

    private static Optional<SipServletMessageImpl> message(@Nullable Transaction transaction) {
        return Optional.ofNullable(transaction)
                .map(Transaction::getApplicationData)
                .map(data -> ((TransactionApplicationData) data).getSipServletMessage());
    }

    /**
     * Belongs to a call, but to none that is alive (RFC 3261 sections 9.2 and 12.2.2). The engine would send an ACK like that
     * on to the host it names.
     */
    private boolean isStray(RequestEvent event, SIPRequest request) {
        SwitchStack stack = (SwitchStack) getSipStack();
        return switch (request.getMethod()) {
            case Request.CANCEL -> !cancels(request, stack.findCancelTransaction(request, true));
            case Request.ACK ->
                (event.getDialog() == null || EarlyDialog.is(event.getDialog()))
                        && refused(request).isEmpty();
            case Request.BYE, Request.PRACK, Request.INFO, Request.UPDATE, Request.NOTIFY -> event.getDialog() == null;
            default -> request.getToTag() != null && event.getDialog() == null;
        };
    }

    /** A branch alone is no call (RFC 3261 section 9.1), and could not be answered in the dialog of another one. */
    private static boolean cancels(SIPRequest cancel, @Nullable SIPTransaction invite) {
        return invite != null
                && Optional.ofNullable(invite.getOriginalRequest())
                        .map(request -> request.getCallId().equals(cancel.getCallId()))
                        .orElse(true);
    }

    private static boolean isInitial(SIPRequest request) {
        return request.getToTag() == null && !OF_A_CALL.contains(request.getMethod());
    }

    /**
     * Answers 100 at once. The stack would do so by a timer after 200 ms, which under load fires beside the final answer
     * and may overtake it.
     */
    private RequestEvent trying(RequestEvent event) {
        try {
            ServerTransaction transaction = transaction(event);
            JainSipUtils.setTransactionTimers((TransactionExt) transaction, this);
            transaction.sendResponse(((SIPRequest) event.getRequest()).createResponse(Response.TRYING));
            return new RequestEvent(event.getSource(), transaction, event.getDialog(), event.getRequest());
        } catch (SipException | InvalidArgumentException e) {
            SipLogger.ROOT.debugf(e, "No 100 for an INVITE");
            return event;
        }
    }

    @Override
    public CallIdHeader getCallId(@Nullable MobicentsExtendedListeningPoint point, @Nullable String callId)
            throws ParseException {
        return super.getCallId(point, callId == null ? callIds.get() : callId);
    }

    /** Whoever guesses at calls must not make the server keep a transaction for each guess. */
    private void refuse(RequestEvent event, SIPRequest request, int status) {
        ServerTransaction known = event.getServerTransaction();
        if (known == null) {
            ((SwitchStack) getSipStack()).refuse(request, status);
            return;
        }
        try {
            known.sendResponse(request.createResponse(status));
        } catch (SipException | InvalidArgumentException e) {
            SipLogger.ROOT.debugf(e, "No answer to %s", request.getMethod());
        }
    }

    static ServerTransaction transaction(RequestEvent event) throws TransactionAlreadyExistsException, SipException {
        ServerTransaction known = event.getServerTransaction();
        return known != null ? known : ((SipProvider) event.getSource()).getNewServerTransaction(event.getRequest());
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        SipLogger.ROOT.debugf("No connection to %s:%d/%s", event.getHost(), event.getPort(), event.getTransport());
    }
}
