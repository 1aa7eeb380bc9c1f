package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.RetryAfter;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.SIPDialog;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.DialogState;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ContactHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** What must not come as far as the dialog of a call that has no answer yet. */
final class Ringing {
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final SIPRequest request;
    private final SIPDialog dialog;

    private Ringing(SIPRequest request, SIPDialog dialog) {
        this.request = request;
        this.dialog = dialog;
    }

    static Optional<Ringing> in(SIPRequest request, SwitchStack stack) {
        return Optional.ofNullable(request.getToTag())
                .map(tag -> stack.getDialog(request.getDialogId(true)))
                .filter(dialog -> dialog.getState() == DialogState.EARLY)
                .map(dialog -> new Ringing(request, dialog));
    }

    /** The dialog would take whoever sends another INVITE for the one who calls. */
    boolean isSecondInvite() {
        return Request.INVITE.equals(request.getMethod());
    }

    /** RFC 3261 section 14.2. */
    SIPResponse refusal() throws InvalidArgumentException {
        if (!dialog.isServer()) {
            return request.createResponse(Response.REQUEST_PENDING);
        }
        SIPResponse refusal = request.createResponse(Response.SERVER_INTERNAL_ERROR);
        RetryAfter later = new RetryAfter();
        later.setRetryAfter(ThreadLocalRandom.current().nextInt(LONGEST_WAIT_SECONDS + 1));
        refusal.setHeader(later);
        return refusal;
    }

    /** The dialog would send to any Contact it is told; only an UPDATE may move it (RFC 3311 section 5.1). */
    void keepTarget() {
        if (!Request.UPDATE.equals(request.getMethod())) {
            request.removeHeader(ContactHeader.NAME);
        }
    }
}
