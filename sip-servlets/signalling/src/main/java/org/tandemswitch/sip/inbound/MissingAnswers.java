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

    /** The caller does not confirm progress; it will still confirm the answer, so the call goes on. */
    @Override
    public void noPrackReceived(SipErrorEvent event) {}
}
