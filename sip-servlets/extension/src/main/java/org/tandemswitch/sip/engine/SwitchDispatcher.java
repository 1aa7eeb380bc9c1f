package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.Set;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.mobicents.servlet.sip.core.SipApplicationDispatcherImpl;
import org.tandemswitch.sip.extension.SipLogger;

/** The engine's dispatcher with a door in front of it: without an application, or while suspended, new calls get 503. */
public final class SwitchDispatcher extends SipApplicationDispatcherImpl {
    private static final Set<String> NEVER_REFUSED = Set.of(Request.ACK, Request.CANCEL, Request.BYE);

    private volatile boolean suspended;

    void suspend(boolean value) {
        suspended = value;
    }

    @Override
    public void processRequest(RequestEvent event) {
        if (findSipApplications().hasNext()) {
            if (suspended && isInitial((SIPRequest) event.getRequest())) {
                refuse(event, Response.SERVICE_UNAVAILABLE);
            } else {
                super.processRequest(event);
            }
        } else if (!Request.ACK.equals(event.getRequest().getMethod())) {
            refuse(event, Response.SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isInitial(SIPRequest request) {
        return request.getToTag() == null && !NEVER_REFUSED.contains(request.getMethod());
    }

    private static void refuse(RequestEvent event, int status) {
        try {
            transaction(event).sendResponse(((SIPRequest) event.getRequest()).createResponse(status));
        } catch (TransactionAlreadyExistsException e) {
            SipLogger.ROOT.tracef("Retransmission of %s", event.getRequest().getMethod());
        } catch (SipException | InvalidArgumentException e) {
            SipLogger.ROOT.debugf(e, "No answer to %s", event.getRequest().getMethod());
        }
    }

    private static ServerTransaction transaction(RequestEvent event)
            throws TransactionAlreadyExistsException, SipException {
        ServerTransaction known = event.getServerTransaction();
        return known != null ? known : ((SipProvider) event.getSource()).getNewServerTransaction(event.getRequest());
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        SipLogger.ROOT.debugf("No connection to %s:%d/%s", event.getHost(), event.getPort(), event.getTransport());
    }
}
