package org.tandemswitch.sip.b2bua;

import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.call.EndReason;

/** Tells beside the status of a refusal what a telephone exchange would say (ER-03, RFC 3326, RFC 6432). */
final class Cause {
    private Cause() {}

    static SipServletResponse told(SipServletResponse refusal, EndReason reason) {
        refusal.setHeader("Reason", "Q.850;cause=" + reason.q850Cause());
        return refusal;
    }
}
