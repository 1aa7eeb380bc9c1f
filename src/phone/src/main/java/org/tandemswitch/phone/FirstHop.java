package org.tandemswitch.phone;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.DefaultRouter;
import java.util.ListIterator;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.message.Request;

/**
 * Sends a request where its maker wants it (a {@link Hop} as the message's application data), whatever its URI
 * says; without such a wish the usual rules hold. Public because the stack makes it by name.
 */
public final class FirstHop implements Router {
    private final DefaultRouter usual;

    public FirstHop(SipStack stack, String ignored) {
        this.usual = new DefaultRouter(stack, null);
    }

    @Override
    public Hop getOutboundProxy() {
        return usual.getOutboundProxy();
    }

    @Override
    public Hop getNextHop(Request request) throws SipException {
        return ((SIPMessage) request).getApplicationData() instanceof Hop wish ? wish : usual.getNextHop(request);
    }

    @Override
    @SuppressWarnings({"rawtypes", "deprecation"})
    public ListIterator getNextHops(Request request) {
        return usual.getNextHops(request);
    }
}
