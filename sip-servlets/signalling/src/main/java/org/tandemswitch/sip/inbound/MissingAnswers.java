package org.tandemswitch.sip.inbound;

import javax.servlet.sip.SipErrorEvent;
import javax.servlet.sip.SipErrorListener;
import javax.servlet.sip.annotation.SipListener;
import org.tandemswitch.sip.b2bua.Leg;

/** Hears of answers that were never confirmed. */
@SipListener
public class MissingAnswers implements SipErrorListener {
    @Override
    public void noAckReceived(SipErrorEvent event) {
        Leg.of(event.getResponse()).ifPresent(Leg::ackMissing);
    }

    @Override
    public void noPrackReceived(SipErrorEvent event) {
        Leg.of(event.getRequest()).ifPresent(Leg::progressUnconfirmed);
    }
}
