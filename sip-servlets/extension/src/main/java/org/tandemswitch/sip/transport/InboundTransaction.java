package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPServerTransactionImpl;
import java.net.InetAddress;
import java.util.Set;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.SipException;
import javax.sip.TransactionState;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** Counts as half open from the first moment of a new call to its final answer. */
final class InboundTransaction extends SIPServerTransactionImpl {
    private static final Set<String> ENDING_A_DIALOG = Set.of(Request.INVITE, Request.BYE);

    private final SwitchStack stack;
    private final HalfOpen halfOpen;
    private final InetAddress source;
    private boolean counted;
    /** Empty where a branch tells what belongs to it. */
    private String callId = "";

    InboundTransaction(SwitchStack stack, MessageChannel channel, HalfOpen halfOpen) {
        super(stack, channel);
        this.stack = stack;
        this.halfOpen = halfOpen;
        this.source = channel.getPeerPacketSourceAddress();
    }

    @Override
    public void setOriginalRequest(SIPRequest request) {
        super.setOriginalRequest(request);
        callId = Branches.isUnique(request) ? "" : request.getCallId().getCallId();
    }

    /**
     * What is refused inside a dialog that is not confirmed yet costs that request alone (RFC 3311 section 5.2, RFC 5057); the
     * stack would forget the dialog a moment later.
     */
    @Override
    public void sendResponse(Response response) throws SipException {
        Dialog dialog = getDialog();
        if (dialog != null
                && dialog.getState() == DialogState.EARLY
                && response.getStatusCode() >= Response.MULTIPLE_CHOICES
                && !ENDING_A_DIALOG.contains(getMethod())) {
            setDialog(null, null);
        }
        super.sendResponse(response);
    }

    /**
     * An answer is ours, and only to this. The stack would look for that in the request, in which it does not find itself again
     * when a peer of before RFC 3261 writes a Via that reads otherwise the second time. A request of such a peer it compares
     * with every transaction, and would read the request of each once more for that, and forget its method.
     */
    @Override
    public boolean isMessagePartOfTransaction(SIPMessage message) {
        if (message instanceof SIPResponse) {
            return isInviteTransaction() || !isTerminated();
        }
        return isOfThisMethod(message.getCSeq().getMethod())
                && (Branches.isUnique(message)
                        || callId.equalsIgnoreCase(message.getCallId().getCallId()))
                && super.isMessagePartOfTransaction(message);
    }

    private boolean isOfThisMethod(String method) {
        return method.equals(getMethod()) || Request.ACK.equals(method) && isInviteTransaction();
    }

    /** It is repeated as it was before anything is sent. */
    @Override
    public void sendReliableProvisionalResponse(Response response) throws SipException {
        stack.sign((SIPResponse) response, getMessageProcessor());
        super.sendReliableProvisionalResponse(response);
    }

    @Override
    public void setState(int state) {
        super.setState(state);
        count(state == TransactionState._PROCEEDING && isNewCall(getOriginalRequest()));
    }

    private synchronized void count(boolean waits) {
        if (waits != counted) {
            counted = waits;
            if (waits) {
                halfOpen.enter(source);
            } else {
                halfOpen.leave(source);
            }
        }
    }

    private static boolean isNewCall(@Nullable SIPRequest request) {
        return request != null && request.getToTag() == null && Request.INVITE.equals(request.getMethod());
    }
}
