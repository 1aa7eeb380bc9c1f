package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.stack.SIPTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.message.SipServletRequestImpl;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * A call that rings. What comes in it the engine takes for something that begins, unless it is one of a few methods; it makes
 * sessions for that, and ends the dialog of the call with these. So it is answered beside the dialog.
 */
final class EarlyDialog {
    private EarlyDialog() {}

    static boolean is(@Nullable Dialog dialog) {
        return dialog != null && dialog.getState() == DialogState.EARLY;
    }

    static boolean seesBeginning(RequestEvent event) {
        return is(event.getDialog())
                && !SipServletRequestImpl.NON_INITIAL_SIP_REQUEST_METHODS.contains(
                        event.getRequest().getMethod());
    }

    static RequestEvent beside(RequestEvent event) {
        try {
            ServerTransaction transaction = SwitchDispatcher.transaction(event);
            ((SIPTransaction) transaction).setDialog(null, null);
            return new RequestEvent(event.getSource(), transaction, null, event.getRequest());
        } catch (SipException e) {
            SipLogger.ROOT.debugf(e, "A repetition");
            return event;
        }
    }
}
