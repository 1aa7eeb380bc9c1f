package org.tandemswitch.sip.inbound;

import javax.servlet.sip.SipErrorEvent;
import javax.servlet.sip.SipErrorListener;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.annotation.SipListener;
import org.tandemswitch.sip.b2bua.Leg;

/** Hears of answers that were never confirmed. */
@SipListener
public class MissingAnswers implements SipErrorListener {
    /** A refusal stands whether it was confirmed or not. */
    @Override
    public void noAckReceived(SipErrorEvent event) {
        SipServletResponse answer = event.getResponse();
        if (answer.getStatus() < SipServletResponse.SC_MULTIPLE_CHOICES) {
            Leg.of(answer).ifPresent(Leg::ackMissing);
        }
    }

    /** The engine says so of any INVITE that is too old and was told of progress, reliably or not. */
    @Override
    public void noPrackReceived(SipErrorEvent event) {
        if (event.getResponse().getHeader("RSeq") != null) {
            Leg.of(event.getRequest()).ifPresent(Leg::progressUnconfirmed);
        }
    }
}
